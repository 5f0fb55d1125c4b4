// Written by scripts/make-embedded; do not edit.
#include "embedded.h"
static const unsigned char file_0[] = {
#embed "../Clinic/Migrations/m0001-journal.sql"
};
static const unsigned char file_1[] = {
#embed "../Clinic/Migrations/m0002-programmes.sql"
};
static const unsigned char file_2[] = {
#embed "../Clinic/Migrations/m0003-staff.sql"
};
static const unsigned char file_3[] = {
#embed "../Clinic/Migrations/m0004-people.sql"
};
static const unsigned char file_4[] = {
#embed "../Clinic/Migrations/m0005-schedule.sql"
};
static const unsigned char file_5[] = {
#embed "../Clinic/Migrations/m0006-attendance.sql"
};
static const unsigned char file_6[] = {
#embed "../Clinic/Migrations/m0007-ledger.sql"
};
static const unsigned char file_7[] = {
#embed "../Clinic/Migrations/m0008-notes.sql"
};
static const unsigned char file_8[] = {
#embed "../Clinic/Migrations/m0009-payers.sql"
};
static const unsigned char file_9[] = {
#embed "../Clinic/Packs/adolescent-iop.yaml"
};
static const unsigned char file_10[] = {
#embed "../Clinic/Packs/adult-iop.yaml"
};
static const unsigned char file_11[] = {
#embed "../Clinic/Packs/adult-php.yaml"
};
static const unsigned char file_12[] = {
#embed "../Clinic/Packs/california-dmc-ods-group-cap.yaml"
};
static const unsigned char file_13[] = {
#embed "../Clinic/Packs/colorado-group-cap.yaml"
};
static const unsigned char file_14[] = {
#embed "../Clinic/Packs/florida-group-caps.yaml"
};
static const unsigned char file_15[] = {
#embed "../Clinic/Packs/medicare.yaml"
};
static const unsigned char file_16[] = {
#embed "../Clinic/Packs/new-york-oasas.yaml"
};
static const unsigned char file_17[] = {
#embed "../Clinic/Packs/ngs-medicare-group-cap.yaml"
};
static const unsigned char file_18[] = {
#embed "../Clinic/Packs/north-carolina-saiop.yaml"
};
static const unsigned char file_19[] = {
#embed "../Clinic/Packs/texas-group-caps.yaml"
};
static const unsigned char file_20[] = {
#embed "../Clinic/Packs/tricare-iop.yaml"
};
static const unsigned char file_21[] = {
#embed "../Clinic/Packs/virginia-adult-iop.yaml"
};
static const unsigned char file_22[] = {
#embed "../Clinic/Packs/virginia-youth-iop.yaml"
};
static const unsigned char file_23[] = {
#embed "../Clinic/SignIn/breached.bin"
};
static const unsigned char file_24[] = {
#embed "../Server/Platform/Images/mark.svg"
};
static const unsigned char file_25[] = {
#embed "../Server/Platform/Scripts/because.js"
};
static const unsigned char file_26[] = {
#embed "../Server/Platform/Scripts/drafts.js"
};
static const unsigned char file_27[] = {
#embed "../Server/Platform/Scripts/keys.js"
};
static const unsigned char file_28[] = {
#embed "../Server/Platform/Scripts/live.js"
};
static const unsigned char file_29[] = {
#embed "../Server/Platform/Scripts/roster.js"
};
static const unsigned char file_30[] = {
#embed "../Server/Platform/Scripts/theme.js"
};
static const unsigned char file_31[] = {
#embed "../Server/Platform/Styles/10-tokens.css"
};
static const unsigned char file_32[] = {
#embed "../Server/Platform/Styles/20-base.css"
};
static const unsigned char file_33[] = {
#embed "../Server/Platform/Styles/30-frame.css"
};
static const unsigned char file_34[] = {
#embed "../Server/Platform/Styles/40-forms.css"
};
static const unsigned char file_35[] = {
#embed "../Server/Platform/Styles/41-parts.css"
};
static const unsigned char file_36[] = {
#embed "../Server/Platform/Styles/42-table.css"
};
static const unsigned char file_37[] = {
#embed "../Server/Platform/Styles/50-door.css"
};
static const unsigned char file_38[] = {
#embed "../Server/Platform/Styles/51-board.css"
};
static const unsigned char file_39[] = {
#embed "../Server/Platform/Styles/52-today.css"
};
static const unsigned char file_40[] = {
#embed "../Server/Platform/Styles/53-session.css"
};
static const unsigned char file_41[] = {
#embed "../Server/Platform/Styles/54-because.css"
};
static const unsigned char file_42[] = {
#embed "../Server/Platform/Styles/55-stair.css"
};
static const struct embedded_file files[] = {
    {"migrations/m0001-journal.sql", file_0, sizeof file_0},
    {"migrations/m0002-programmes.sql", file_1, sizeof file_1},
    {"migrations/m0003-staff.sql", file_2, sizeof file_2},
    {"migrations/m0004-people.sql", file_3, sizeof file_3},
    {"migrations/m0005-schedule.sql", file_4, sizeof file_4},
    {"migrations/m0006-attendance.sql", file_5, sizeof file_5},
    {"migrations/m0007-ledger.sql", file_6, sizeof file_6},
    {"migrations/m0008-notes.sql", file_7, sizeof file_7},
    {"migrations/m0009-payers.sql", file_8, sizeof file_8},
    {"packs/adolescent-iop.yaml", file_9, sizeof file_9},
    {"packs/adult-iop.yaml", file_10, sizeof file_10},
    {"packs/adult-php.yaml", file_11, sizeof file_11},
    {"packs/california-dmc-ods-group-cap.yaml", file_12, sizeof file_12},
    {"packs/colorado-group-cap.yaml", file_13, sizeof file_13},
    {"packs/florida-group-caps.yaml", file_14, sizeof file_14},
    {"packs/medicare.yaml", file_15, sizeof file_15},
    {"packs/new-york-oasas.yaml", file_16, sizeof file_16},
    {"packs/ngs-medicare-group-cap.yaml", file_17, sizeof file_17},
    {"packs/north-carolina-saiop.yaml", file_18, sizeof file_18},
    {"packs/texas-group-caps.yaml", file_19, sizeof file_19},
    {"packs/tricare-iop.yaml", file_20, sizeof file_20},
    {"packs/virginia-adult-iop.yaml", file_21, sizeof file_21},
    {"packs/virginia-youth-iop.yaml", file_22, sizeof file_22},
    {"signin/breached.bin", file_23, sizeof file_23},
    {"images/mark.svg", file_24, sizeof file_24},
    {"scripts/because.js", file_25, sizeof file_25},
    {"scripts/drafts.js", file_26, sizeof file_26},
    {"scripts/keys.js", file_27, sizeof file_27},
    {"scripts/live.js", file_28, sizeof file_28},
    {"scripts/roster.js", file_29, sizeof file_29},
    {"scripts/theme.js", file_30, sizeof file_30},
    {"styles/10-tokens.css", file_31, sizeof file_31},
    {"styles/20-base.css", file_32, sizeof file_32},
    {"styles/30-frame.css", file_33, sizeof file_33},
    {"styles/40-forms.css", file_34, sizeof file_34},
    {"styles/41-parts.css", file_35, sizeof file_35},
    {"styles/42-table.css", file_36, sizeof file_36},
    {"styles/50-door.css", file_37, sizeof file_37},
    {"styles/51-board.css", file_38, sizeof file_38},
    {"styles/52-today.css", file_39, sizeof file_39},
    {"styles/53-session.css", file_40, sizeof file_40},
    {"styles/54-because.css", file_41, sizeof file_41},
    {"styles/55-stair.css", file_42, sizeof file_42},
};
unsigned long embedded_file_count(void) { return sizeof files / sizeof files[0]; }
const struct embedded_file *embedded_file_at(unsigned long index) { return &files[index]; }
