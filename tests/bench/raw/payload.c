// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload.h"

#include <string.h>

static void put(struct bytes *out, const void *data, int size)
{
    memcpy(out->data + out->size, data, (size_t)size);
    out->size += size;
}

static void put_number(struct bytes *out, unsigned long long value)
{
    while (value >= 0x80) {
        out->data[out->size++] = (unsigned char)(value | 0x80);
        value >>= 7;
    }
    out->data[out->size++] = (unsigned char)value;
}

static void put_text(struct bytes *out, const char *text)
{
    put_number(out, strlen(text));
    put(out, text, (int)strlen(text));
}

void field_text(struct bytes *out, const char *name, const char *text)
{
    put_text(out, name);
    out->data[out->size++] = 4;
    put_text(out, text);
    put_number(out, 0);
}

void field_time(struct bytes *out, const char *name, long long ms)
{
    put_text(out, name);
    out->data[out->size++] = 6;
    out->data[out->size++] = 6;
    put_number(out, (unsigned long long)ms << 1);
    put_number(out, 0);
}

void field_id(struct bytes *out, const char *name, const unsigned char *id)
{
    put_text(out, name);
    out->data[out->size++] = 7;
    put(out, id, 16);
    put_number(out, 0);
}

void field_yes(struct bytes *out, const char *name)
{
    put_text(out, name);
    out->data[out->size++] = 2;
    put_number(out, 0);
}

void begin_change(struct bytes *out, int kind, const unsigned char *id, int fields)
{
    put_number(out, (unsigned long long)kind);
    put(out, id, 16);
    out->data[out->size++] = 1; // a creation
    put_number(out, (unsigned long long)fields);
}

void begin_payload(struct bytes *out, int changes)
{
    out->size = 0;
    out->data[out->size++] = 1;
    put_number(out, 0);
    put_number(out, 0);
    put_number(out, (unsigned long long)changes);
}
