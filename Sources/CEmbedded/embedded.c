// Written by scripts/make-embedded; do not edit.
#include "embedded.h"
static const unsigned char file_0[] = {
#embed "../Clinic/CheckIns/Cards/check-in.yaml"
};
static const unsigned char file_1[] = {
#embed "../Clinic/CheckIns/Cards/diary.yaml"
};
static const unsigned char file_2[] = {
#embed "../Clinic/CheckIns/Cards/exposure.yaml"
};
static const unsigned char file_3[] = {
#embed "../Clinic/CheckIns/Cards/mood-chart.yaml"
};
static const unsigned char file_4[] = {
#embed "../Clinic/Homework/Worksheets/1-thought-record.yaml"
};
static const unsigned char file_5[] = {
#embed "../Clinic/Homework/Worksheets/2-activity-schedule.yaml"
};
static const unsigned char file_6[] = {
#embed "../Clinic/Homework/Worksheets/3-exposure.yaml"
};
static const unsigned char file_7[] = {
#embed "../Clinic/Homework/Worksheets/4-skill-practice.yaml"
};
static const unsigned char file_8[] = {
#embed "../Clinic/Homework/Worksheets/5-sleep-diary.yaml"
};
static const unsigned char file_9[] = {
#embed "../Clinic/Homework/Worksheets/6-trigger-log.yaml"
};
static const unsigned char file_10[] = {
#embed "../Clinic/Homework/Worksheets/7-mutual-help.yaml"
};
static const unsigned char file_11[] = {
#embed "../Clinic/Homework/Worksheets/8-values-step.yaml"
};
static const unsigned char file_12[] = {
#embed "../Clinic/Homework/Worksheets/9-own-words.yaml"
};
static const unsigned char file_13[] = {
#embed "../Clinic/Migrations/m0001-journal.sql"
};
static const unsigned char file_14[] = {
#embed "../Clinic/Migrations/m0002-programmes.sql"
};
static const unsigned char file_15[] = {
#embed "../Clinic/Migrations/m0003-staff.sql"
};
static const unsigned char file_16[] = {
#embed "../Clinic/Migrations/m0004-people.sql"
};
static const unsigned char file_17[] = {
#embed "../Clinic/Migrations/m0005-schedule.sql"
};
static const unsigned char file_18[] = {
#embed "../Clinic/Migrations/m0006-attendance.sql"
};
static const unsigned char file_19[] = {
#embed "../Clinic/Migrations/m0007-ledger.sql"
};
static const unsigned char file_20[] = {
#embed "../Clinic/Migrations/m0008-notes.sql"
};
static const unsigned char file_21[] = {
#embed "../Clinic/Migrations/m0010-portal.sql"
};
static const unsigned char file_22[] = {
#embed "../Clinic/Migrations/m0011-outbox.sql"
};
static const unsigned char file_23[] = {
#embed "../Clinic/Migrations/m0015-check-ins.sql"
};
static const unsigned char file_24[] = {
#embed "../Clinic/Migrations/m0016-homework.sql"
};
static const unsigned char file_25[] = {
#embed "../Clinic/Packs/adolescent-iop.yaml"
};
static const unsigned char file_26[] = {
#embed "../Clinic/Packs/adult-iop.yaml"
};
static const unsigned char file_27[] = {
#embed "../Clinic/Packs/adult-php.yaml"
};
static const unsigned char file_28[] = {
#embed "../Clinic/Packs/california-dmc-ods-group-cap.yaml"
};
static const unsigned char file_29[] = {
#embed "../Clinic/Packs/colorado-group-cap.yaml"
};
static const unsigned char file_30[] = {
#embed "../Clinic/Packs/florida-group-caps.yaml"
};
static const unsigned char file_31[] = {
#embed "../Clinic/Packs/medicare.yaml"
};
static const unsigned char file_32[] = {
#embed "../Clinic/Packs/new-york-oasas.yaml"
};
static const unsigned char file_33[] = {
#embed "../Clinic/Packs/ngs-medicare-group-cap.yaml"
};
static const unsigned char file_34[] = {
#embed "../Clinic/Packs/north-carolina-saiop.yaml"
};
static const unsigned char file_35[] = {
#embed "../Clinic/Packs/texas-group-caps.yaml"
};
static const unsigned char file_36[] = {
#embed "../Clinic/Packs/tricare-iop.yaml"
};
static const unsigned char file_37[] = {
#embed "../Clinic/Packs/virginia-adult-iop.yaml"
};
static const unsigned char file_38[] = {
#embed "../Clinic/Packs/virginia-youth-iop.yaml"
};
static const unsigned char file_39[] = {
#embed "../Clinic/SignIn/breached.bin"
};
static const unsigned char file_40[] = {
#embed "../Server/Platform/Images/mark.svg"
};
static const unsigned char file_41[] = {
#embed "../Server/Platform/Scripts/because.js"
};
static const unsigned char file_42[] = {
#embed "../Server/Platform/Scripts/drafts.js"
};
static const unsigned char file_43[] = {
#embed "../Server/Platform/Scripts/keys.js"
};
static const unsigned char file_44[] = {
#embed "../Server/Platform/Scripts/later.js"
};
static const unsigned char file_45[] = {
#embed "../Server/Platform/Scripts/live.js"
};
static const unsigned char file_46[] = {
#embed "../Server/Platform/Scripts/roster.js"
};
static const unsigned char file_47[] = {
#embed "../Server/Platform/Scripts/theme.js"
};
static const unsigned char file_48[] = {
#embed "../Server/Platform/Styles/10-tokens.css"
};
static const unsigned char file_49[] = {
#embed "../Server/Platform/Styles/20-base.css"
};
static const unsigned char file_50[] = {
#embed "../Server/Platform/Styles/30-frame.css"
};
static const unsigned char file_51[] = {
#embed "../Server/Platform/Styles/40-forms.css"
};
static const unsigned char file_52[] = {
#embed "../Server/Platform/Styles/41-parts.css"
};
static const unsigned char file_53[] = {
#embed "../Server/Platform/Styles/42-table.css"
};
static const unsigned char file_54[] = {
#embed "../Server/Platform/Styles/50-door.css"
};
static const unsigned char file_55[] = {
#embed "../Server/Platform/Styles/51-board.css"
};
static const unsigned char file_56[] = {
#embed "../Server/Platform/Styles/52-today.css"
};
static const unsigned char file_57[] = {
#embed "../Server/Platform/Styles/53-session.css"
};
static const unsigned char file_58[] = {
#embed "../Server/Platform/Styles/54-because.css"
};
static const unsigned char file_59[] = {
#embed "../Server/Platform/Styles/55-stair.css"
};
static const unsigned char file_60[] = {
#embed "../Server/Platform/Styles/60-own.css"
};
static const unsigned char file_61[] = {
#embed "../Server/Platform/Styles/61-worksheet.css"
};
static const unsigned char file_62[] = {
#embed "../Server/Platform/Styles/62-trend.css"
};
static const unsigned char file_63[] = {
#embed "../Server/Platform/Styles/63-homework.css"
};
static const struct embedded_file files[] = {
    {"cards/check-in.yaml", file_0, sizeof file_0},
    {"cards/diary.yaml", file_1, sizeof file_1},
    {"cards/exposure.yaml", file_2, sizeof file_2},
    {"cards/mood-chart.yaml", file_3, sizeof file_3},
    {"worksheets/1-thought-record.yaml", file_4, sizeof file_4},
    {"worksheets/2-activity-schedule.yaml", file_5, sizeof file_5},
    {"worksheets/3-exposure.yaml", file_6, sizeof file_6},
    {"worksheets/4-skill-practice.yaml", file_7, sizeof file_7},
    {"worksheets/5-sleep-diary.yaml", file_8, sizeof file_8},
    {"worksheets/6-trigger-log.yaml", file_9, sizeof file_9},
    {"worksheets/7-mutual-help.yaml", file_10, sizeof file_10},
    {"worksheets/8-values-step.yaml", file_11, sizeof file_11},
    {"worksheets/9-own-words.yaml", file_12, sizeof file_12},
    {"migrations/m0001-journal.sql", file_13, sizeof file_13},
    {"migrations/m0002-programmes.sql", file_14, sizeof file_14},
    {"migrations/m0003-staff.sql", file_15, sizeof file_15},
    {"migrations/m0004-people.sql", file_16, sizeof file_16},
    {"migrations/m0005-schedule.sql", file_17, sizeof file_17},
    {"migrations/m0006-attendance.sql", file_18, sizeof file_18},
    {"migrations/m0007-ledger.sql", file_19, sizeof file_19},
    {"migrations/m0008-notes.sql", file_20, sizeof file_20},
    {"migrations/m0010-portal.sql", file_21, sizeof file_21},
    {"migrations/m0011-outbox.sql", file_22, sizeof file_22},
    {"migrations/m0015-check-ins.sql", file_23, sizeof file_23},
    {"migrations/m0016-homework.sql", file_24, sizeof file_24},
    {"packs/adolescent-iop.yaml", file_25, sizeof file_25},
    {"packs/adult-iop.yaml", file_26, sizeof file_26},
    {"packs/adult-php.yaml", file_27, sizeof file_27},
    {"packs/california-dmc-ods-group-cap.yaml", file_28, sizeof file_28},
    {"packs/colorado-group-cap.yaml", file_29, sizeof file_29},
    {"packs/florida-group-caps.yaml", file_30, sizeof file_30},
    {"packs/medicare.yaml", file_31, sizeof file_31},
    {"packs/new-york-oasas.yaml", file_32, sizeof file_32},
    {"packs/ngs-medicare-group-cap.yaml", file_33, sizeof file_33},
    {"packs/north-carolina-saiop.yaml", file_34, sizeof file_34},
    {"packs/texas-group-caps.yaml", file_35, sizeof file_35},
    {"packs/tricare-iop.yaml", file_36, sizeof file_36},
    {"packs/virginia-adult-iop.yaml", file_37, sizeof file_37},
    {"packs/virginia-youth-iop.yaml", file_38, sizeof file_38},
    {"signin/breached.bin", file_39, sizeof file_39},
    {"images/mark.svg", file_40, sizeof file_40},
    {"scripts/because.js", file_41, sizeof file_41},
    {"scripts/drafts.js", file_42, sizeof file_42},
    {"scripts/keys.js", file_43, sizeof file_43},
    {"scripts/later.js", file_44, sizeof file_44},
    {"scripts/live.js", file_45, sizeof file_45},
    {"scripts/roster.js", file_46, sizeof file_46},
    {"scripts/theme.js", file_47, sizeof file_47},
    {"styles/10-tokens.css", file_48, sizeof file_48},
    {"styles/20-base.css", file_49, sizeof file_49},
    {"styles/30-frame.css", file_50, sizeof file_50},
    {"styles/40-forms.css", file_51, sizeof file_51},
    {"styles/41-parts.css", file_52, sizeof file_52},
    {"styles/42-table.css", file_53, sizeof file_53},
    {"styles/50-door.css", file_54, sizeof file_54},
    {"styles/51-board.css", file_55, sizeof file_55},
    {"styles/52-today.css", file_56, sizeof file_56},
    {"styles/53-session.css", file_57, sizeof file_57},
    {"styles/54-because.css", file_58, sizeof file_58},
    {"styles/55-stair.css", file_59, sizeof file_59},
    {"styles/60-own.css", file_60, sizeof file_60},
    {"styles/61-worksheet.css", file_61, sizeof file_61},
    {"styles/62-trend.css", file_62, sizeof file_62},
    {"styles/63-homework.css", file_63, sizeof file_63},
};
unsigned long embedded_file_count(void) { return sizeof files / sizeof files[0]; }
const struct embedded_file *embedded_file_at(unsigned long index) { return &files[index]; }
