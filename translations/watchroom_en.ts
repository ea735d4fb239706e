<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Watchroom::AttachmentCheck</name>
    <message numerus="yes">
        <source>%n byte(s) are kept that no entry names.</source>
        <translation>
            <numerusform>%n byte is kept that no entry names.</numerusform>
            <numerusform>%n bytes are kept that no entry names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::AwayStrip</name>
    <message numerus="yes">
        <source>%n new entry(s) by others since you last looked, %1.</source>
        <translation>
            <numerusform>%n new entry by others since you last looked, %1.</numerusform>
            <numerusform>%n new entries by others since you last looked, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::BoardDelegate</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>who may see it</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::BoardPage</name>
    <message numerus="yes">
        <source>%n open incident(s)</source>
        <comment>on the wall</comment>
        <translation>
            <numerusform>%n open incident</numerusform>
            <numerusform>%n open incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::CallsPane</name>
    <message numerus="yes">
        <source>%n role(s) not paged yet</source>
        <translation>
            <numerusform>%n role not paged yet</numerusform>
            <numerusform>%n roles not paged yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not acknowledged</source>
        <translation>
            <numerusform>%n page not acknowledged</numerusform>
            <numerusform>%n pages not acknowledged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ConfidentialityCommands</name>
    <message numerus="yes">
        <source>  %n timeline entry(s)</source>
        <translation>
            <numerusform>  %n timeline entry</numerusform>
            <numerusform>  %n timeline entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n attachment(s)</source>
        <translation>
            <numerusform>  %n attachment</numerusform>
            <numerusform>  %n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n status update(s)</source>
        <translation>
            <numerusform>  %n status update</numerusform>
            <numerusform>  %n status updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n task(s)</source>
        <translation>
            <numerusform>  %n task</numerusform>
            <numerusform>  %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ConfidentialityDialog</name>
    <message numerus="yes">
        <source>%n timeline entry(s)</source>
        <translation>
            <numerusform>%n timeline entry</numerusform>
            <numerusform>%n timeline entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status update(s)</source>
        <translation>
            <numerusform>%n status update</numerusform>
            <numerusform>%n status updates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::DeclareDialog</name>
    <message numerus="yes">
        <source>%n role(s) to page</source>
        <translation>
            <numerusform>%n role to page</numerusform>
            <numerusform>%n roles to page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::Desk</name>
    <message numerus="yes">
        <source>Recovered to %1. At least %n act(s) could not be recovered.</source>
        <translation>
            <numerusform>Recovered to %1. At least %n act could not be recovered.</numerusform>
            <numerusform>Recovered to %1. At least %n acts could not be recovered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recovered to %1. %n attachment(s) could not be recovered.</source>
        <translation>
            <numerusform>Recovered to %1. %n attachment could not be recovered.</numerusform>
            <numerusform>Recovered to %1. %n attachments could not be recovered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::DiskBar</name>
    <message numerus="yes">
        <source>Disk full: %n unsaved entry(ies) kept in memory.</source>
        <translation>
            <numerusform>Disk full: %n unsaved entry kept in memory.</numerusform>
            <numerusform>Disk full: %n unsaved entries kept in memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved entry(ies) are on the clipboard.</source>
        <translation>
            <numerusform>One unsaved entry is on the clipboard.</numerusform>
            <numerusform>%n unsaved entries are on the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved entry(ies) kept in memory.</source>
        <translation>
            <numerusform>One unsaved entry is kept in memory.</numerusform>
            <numerusform>%n unsaved entries are kept in memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::DueNotices</name>
    <message numerus="yes">
        <source>%1: update due in %n minute(s)</source>
        <comment>an incident</comment>
        <translation>
            <numerusform>%1: update due in %n minute</numerusform>
            <numerusform>%1: update due in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: update overdue by %n minute(s)</source>
        <comment>an incident</comment>
        <translation>
            <numerusform>%1: update overdue by %n minute</numerusform>
            <numerusform>%1: update overdue by %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::DueWords</name>
    <message numerus="yes">
        <source>%n page(s) not acknowledged</source>
        <comment>on the board</comment>
        <translation>
            <numerusform>%n page not acknowledged</numerusform>
            <numerusform>%n pages not acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not acknowledged in time</source>
        <comment>on the board</comment>
        <translation>
            <numerusform>%n page not acknowledged in time</numerusform>
            <numerusform>%n pages not acknowledged in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) vacant</source>
        <comment>on the board</comment>
        <translation>
            <numerusform>%n role vacant</numerusform>
            <numerusform>%n roles vacant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::EntryBox</name>
    <message numerus="yes">
        <source>confidential, visible to %n person(s)</source>
        <translation>
            <numerusform>confidential, visible to %n person</numerusform>
            <numerusform>confidential, visible to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>attach %n file(s)</source>
        <translation>
            <numerusform>attach %n file</numerusform>
            <numerusform>attach %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ExchangeCommands</name>
    <message numerus="yes">
        <source>Nothing was imported: %n record(s) are invalid. First error in line %1: %2 Fix them, or import without --strict.</source>
        <translation>
            <numerusform>Nothing was imported: %n record is invalid. Error in line %1: %2 Fix it, or import without --strict.</numerusform>
            <numerusform>Nothing was imported: %n records are invalid. First error in line %1: %2 Fix them, or import without --strict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were not imported because they are invalid. First error in line %1: %2 Fix them and import the file again.</source>
        <translation>
            <numerusform>%n record was not imported because it is invalid. Error in line %1: %2 Fix it and import the file again.</numerusform>
            <numerusform>%n records were not imported because they are invalid. First error in line %1: %2 Fix them and import the file again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::FileCommands</name>
    <message numerus="yes">
        <source>Recovered %n act(s) to %1.</source>
        <translation>
            <numerusform>Recovered %n act to %1.</numerusform>
            <numerusform>Recovered %n acts to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n act(s) could not be recovered. Run check to list the gaps.</source>
        <translation>
            <numerusform>At least %n act could not be recovered. Run check to list the gaps.</numerusform>
            <numerusform>At least %n acts could not be recovered. Run check to list the gaps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) could not be recovered. Run check to list their entries.</source>
        <translation>
            <numerusform>%n attachment could not be recovered. Run check to list its entry.</numerusform>
            <numerusform>%n attachments could not be recovered. Run check to list their entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::FoundView</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <comment>found</comment>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ImportDialog</name>
    <message numerus="yes">
        <source>Imported %n incident(s), %1 timeline entries and %2 updates.</source>
        <translation>
            <numerusform>Imported %n incident, %1 timeline entries and %2 updates.</numerusform>
            <numerusform>Imported %n incidents, %1 timeline entries and %2 updates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::IncidentCommands</name>
    <message numerus="yes">
        <source>%1 has %n conflicting value(s).</source>
        <translation>
            <numerusform>%1 has %n conflicting value.</numerusform>
            <numerusform>%1 has %n conflicting values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::IncidentHeader</name>
    <message numerus="yes">
        <source>confidential, %n person(s)</source>
        <translation>
            <numerusform>confidential, %n person</numerusform>
            <numerusform>confidential, %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::IncidentsView</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <comment>in the list</comment>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n incident(s).</source>
        <translation>
            <numerusform>Copied %n incident.</numerusform>
            <numerusform>Copied %n incidents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n incident(s) to %1.</source>
        <translation>
            <numerusform>Exported %n incident to %1.</numerusform>
            <numerusform>Exported %n incidents to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::Leaving</name>
    <message numerus="yes">
        <source>The disk is full: %n unsaved entry(ies) will be lost.</source>
        <translation>
            <numerusform>The disk is full: %n unsaved entry will be lost.</numerusform>
            <numerusform>The disk is full: %n unsaved entries will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is missing: %n unsaved entry(ies) will be lost.</source>
        <translation>
            <numerusform>The file is missing: %n unsaved entry will be lost.</numerusform>
            <numerusform>The file is missing: %n unsaved entries will be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::LevellerForm</name>
    <message numerus="yes">
        <source>Show %n more question(s)</source>
        <translation>
            <numerusform>Show %n more question</numerusform>
            <numerusform>Show %n more questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ListPages</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <comment>title of a printed list</comment>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::MainWindow</name>
    <message numerus="yes">
        <source>%n open incident(s)</source>
        <translation>
            <numerusform>%n open incident</numerusform>
            <numerusform>%n open incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::MyTasks</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::NowView</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) overdue</source>
        <comment>board header</comment>
        <translation>
            <numerusform>%n update overdue</numerusform>
            <numerusform>%n updates overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not acknowledged</source>
        <comment>board header</comment>
        <translation>
            <numerusform>%n page not acknowledged</numerusform>
            <numerusform>%n pages not acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without severity</source>
        <comment>board header</comment>
        <translation>
            <numerusform>%n without severity</numerusform>
            <numerusform>%n without severity</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::PendingFiles</name>
    <message numerus="yes">
        <source>Nothing was attached: an entry can have at most %n file(s).</source>
        <translation>
            <numerusform>Nothing was attached: an entry can have at most %n file.</numerusform>
            <numerusform>Nothing was attached: an entry can have at most %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ProcessCommands</name>
    <message numerus="yes">
        <source>%n problem(s) in %1.</source>
        <translation>
            <numerusform>%n problem in %1.</numerusform>
            <numerusform>%n problems in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ProcessReader</name>
    <message numerus="yes">
        <source>The file has %n more problem(s).</source>
        <translation>
            <numerusform>The file has %n more problem.</numerusform>
            <numerusform>The file has %n more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::RedactionCommands</name>
    <message numerus="yes">
        <source>It was also redacted from %n backup(s):</source>
        <translation>
            <numerusform>It was also redacted from %n backup:</numerusform>
            <numerusform>It was also redacted from %n backups:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::Report</name>
    <message numerus="yes">
        <source>%1 · log heads %2 and %n more</source>
        <translation>
            <numerusform>%1 · log heads %2 and %n more</numerusform>
            <numerusform>%1 · log heads %2 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ResponseView</name>
    <message numerus="yes">
        <source>%n timeline entry(s) stay here and can still be read.</source>
        <translation>
            <numerusform>%n timeline entry stays here and can still be read.</numerusform>
            <numerusform>%n timeline entries stay here and can still be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) and page(s) will end.</source>
        <translation>
            <numerusform>%n role or page will end.</numerusform>
            <numerusform>%n roles and pages will end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::ResultPane</name>
    <message numerus="yes">
        <source>Review within %n working day(s)</source>
        <translation>
            <numerusform>Review within %n working day</numerusform>
            <numerusform>Review within %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::RoleCard</name>
    <message numerus="yes">
        <source>Show all %n duty(s)…</source>
        <translation>
            <numerusform>Show %n duty…</numerusform>
            <numerusform>Show all %n duties…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::SampleCommands</name>
    <message numerus="yes">
        <source>Created a sample company: %n incident(s), %1 acts.</source>
        <translation>
            <numerusform>Created a sample company: %n incident, %1 acts.</numerusform>
            <numerusform>Created a sample company: %n incidents, %1 acts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::StatusLine</name>
    <message numerus="yes">
        <source>⚠ %n unsaved entry(ies)</source>
        <translation>
            <numerusform>⚠ %n unsaved entry</numerusform>
            <numerusform>⚠ %n unsaved entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::Stepper</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>states that do not fit</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::TableImport</name>
    <message numerus="yes">
        <source>The file lacks %n column(s) that the map %1 names: %2</source>
        <translation>
            <numerusform>The file lacks %n column that the map %1 names: %2</numerusform>
            <numerusform>The file lacks %n columns that the map %1 names: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::Timeline</name>
    <message numerus="yes">
        <source>%1: %n item(s) ticked</source>
        <comment>a checklist</comment>
        <translation>
            <numerusform>%1: %n item ticked</numerusform>
            <numerusform>%1: %n items ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::TimelineModel</name>
    <message numerus="yes">
        <source>%n entry(s) about pages, roles, tasks and fields</source>
        <translation>
            <numerusform>%n entry about pages, roles, tasks and fields</numerusform>
            <numerusform>%n entries about pages, roles, tasks and fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier entry(s)</source>
        <comment>at the top of a long timeline</comment>
        <translation>
            <numerusform>%n earlier entry</numerusform>
            <numerusform>%n earlier entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watchroom::TimelineView</name>
    <message numerus="yes">
        <source>%n found</source>
        <comment>entries of the timeline</comment>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
</TS>
