// SPDX-License-Identifier: GPL-3.0-or-later
// The content of an act as bytes, as core/base/bytes.h and core/incident/act.h have them.
#pragma once

struct bytes
{
    unsigned char data[8192];
    int size;
};

void field_text(struct bytes *out, const char *name, const char *text);
void field_time(struct bytes *out, const char *name, long long ms);
void field_id(struct bytes *out, const char *name, const unsigned char *id);
void field_yes(struct bytes *out, const char *name);
void begin_change(struct bytes *out, int kind, const unsigned char *id, int fields);
void begin_payload(struct bytes *out, int changes);
