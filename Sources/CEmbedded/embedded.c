// Written by scripts/make-embedded; do not edit.
#include "embedded.h"
static const unsigned char file_0[] = {
#embed "../Clinic/Admissions/Screens/clocks.yaml"
};
static const unsigned char file_1[] = {
#embed "../Clinic/Admissions/Screens/phone-screen.yaml"
};
static const unsigned char file_2[] = {
#embed "../Clinic/CheckIns/Cards/check-in.yaml"
};
static const unsigned char file_3[] = {
#embed "../Clinic/CheckIns/Cards/diary.yaml"
};
static const unsigned char file_4[] = {
#embed "../Clinic/CheckIns/Cards/exposure.yaml"
};
static const unsigned char file_5[] = {
#embed "../Clinic/CheckIns/Cards/mood-chart.yaml"
};
static const unsigned char file_6[] = {
#embed "../Clinic/Consents/Documents/1-consent-to-treat.yaml"
};
static const unsigned char file_7[] = {
#embed "../Clinic/Consents/Documents/2-financial-agreement.yaml"
};
static const unsigned char file_8[] = {
#embed "../Clinic/Consents/Documents/3-telehealth-consent.yaml"
};
static const unsigned char file_9[] = {
#embed "../Clinic/Consents/Documents/4-group-rules.yaml"
};
static const unsigned char file_10[] = {
#embed "../Clinic/Consents/Documents/5-attendance-policy.yaml"
};
static const unsigned char file_11[] = {
#embed "../Clinic/Consents/Minors/minor-consent.yaml"
};
static const unsigned char file_12[] = {
#embed "../Clinic/Consents/Orientation/orientation.yaml"
};
static const unsigned char file_13[] = {
#embed "../Clinic/Homework/Worksheets/1-thought-record.yaml"
};
static const unsigned char file_14[] = {
#embed "../Clinic/Homework/Worksheets/2-activity-schedule.yaml"
};
static const unsigned char file_15[] = {
#embed "../Clinic/Homework/Worksheets/3-exposure.yaml"
};
static const unsigned char file_16[] = {
#embed "../Clinic/Homework/Worksheets/4-skill-practice.yaml"
};
static const unsigned char file_17[] = {
#embed "../Clinic/Homework/Worksheets/5-sleep-diary.yaml"
};
static const unsigned char file_18[] = {
#embed "../Clinic/Homework/Worksheets/6-trigger-log.yaml"
};
static const unsigned char file_19[] = {
#embed "../Clinic/Homework/Worksheets/7-mutual-help.yaml"
};
static const unsigned char file_20[] = {
#embed "../Clinic/Homework/Worksheets/8-values-step.yaml"
};
static const unsigned char file_21[] = {
#embed "../Clinic/Homework/Worksheets/9-own-words.yaml"
};
static const unsigned char file_22[] = {
#embed "../Clinic/Intake/IntakeTemplates/intake.yaml"
};
static const unsigned char file_23[] = {
#embed "../Clinic/Intake/IntakeTemplates/records.yaml"
};
static const unsigned char file_24[] = {
#embed "../Clinic/LevelOfCare/Ladder/criteria.yaml"
};
static const unsigned char file_25[] = {
#embed "../Clinic/LevelOfCare/Ladder/ladder.yaml"
};
static const unsigned char file_26[] = {
#embed "../Clinic/LevelOfCare/Ladder/signing.yaml"
};
static const unsigned char file_27[] = {
#embed "../Clinic/LevelOfCare/Ladder/tools.yaml"
};
static const unsigned char file_28[] = {
#embed "../Clinic/Measures/Catalogue/asq.yaml"
};
static const unsigned char file_29[] = {
#embed "../Clinic/Measures/Catalogue/asrm.yaml"
};
static const unsigned char file_30[] = {
#embed "../Clinic/Measures/Catalogue/audit.yaml"
};
static const unsigned char file_31[] = {
#embed "../Clinic/Measures/Catalogue/auditc.yaml"
};
static const unsigned char file_32[] = {
#embed "../Clinic/Measures/Catalogue/bam-iop.yaml"
};
static const unsigned char file_33[] = {
#embed "../Clinic/Measures/Catalogue/bam.yaml"
};
static const unsigned char file_34[] = {
#embed "../Clinic/Measures/Catalogue/basis24.yaml"
};
static const unsigned char file_35[] = {
#embed "../Clinic/Measures/Catalogue/core10.yaml"
};
static const unsigned char file_36[] = {
#embed "../Clinic/Measures/Catalogue/crafft.yaml"
};
static const unsigned char file_37[] = {
#embed "../Clinic/Measures/Catalogue/cssrs-screener.yaml"
};
static const unsigned char file_38[] = {
#embed "../Clinic/Measures/Catalogue/cssrs-slc.yaml"
};
static const unsigned char file_39[] = {
#embed "../Clinic/Measures/Catalogue/cuditr.yaml"
};
static const unsigned char file_40[] = {
#embed "../Clinic/Measures/Catalogue/dast10.yaml"
};
static const unsigned char file_41[] = {
#embed "../Clinic/Measures/Catalogue/ders16.yaml"
};
static const unsigned char file_42[] = {
#embed "../Clinic/Measures/Catalogue/ders18.yaml"
};
static const unsigned char file_43[] = {
#embed "../Clinic/Measures/Catalogue/dla20.yaml"
};
static const unsigned char file_44[] = {
#embed "../Clinic/Measures/Catalogue/edeq.yaml"
};
static const unsigned char file_45[] = {
#embed "../Clinic/Measures/Catalogue/edeqs.yaml"
};
static const unsigned char file_46[] = {
#embed "../Clinic/Measures/Catalogue/epds.yaml"
};
static const unsigned char file_47[] = {
#embed "../Clinic/Measures/Catalogue/gad2.yaml"
};
static const unsigned char file_48[] = {
#embed "../Clinic/Measures/Catalogue/gad7.yaml"
};
static const unsigned char file_49[] = {
#embed "../Clinic/Measures/Catalogue/isi.yaml"
};
static const unsigned char file_50[] = {
#embed "../Clinic/Measures/Catalogue/mdq.yaml"
};
static const unsigned char file_51[] = {
#embed "../Clinic/Measures/Catalogue/oq45.yaml"
};
static const unsigned char file_52[] = {
#embed "../Clinic/Measures/Catalogue/ors.yaml"
};
static const unsigned char file_53[] = {
#embed "../Clinic/Measures/Catalogue/pcl5-week.yaml"
};
static const unsigned char file_54[] = {
#embed "../Clinic/Measures/Catalogue/pcl5.yaml"
};
static const unsigned char file_55[] = {
#embed "../Clinic/Measures/Catalogue/pcptsd5.yaml"
};
static const unsigned char file_56[] = {
#embed "../Clinic/Measures/Catalogue/pgsi.yaml"
};
static const unsigned char file_57[] = {
#embed "../Clinic/Measures/Catalogue/phq2.yaml"
};
static const unsigned char file_58[] = {
#embed "../Clinic/Measures/Catalogue/phq8.yaml"
};
static const unsigned char file_59[] = {
#embed "../Clinic/Measures/Catalogue/phq9.yaml"
};
static const unsigned char file_60[] = {
#embed "../Clinic/Measures/Catalogue/phqa.yaml"
};
static const unsigned char file_61[] = {
#embed "../Clinic/Measures/Catalogue/psc17.yaml"
};
static const unsigned char file_62[] = {
#embed "../Clinic/Measures/Catalogue/pss10.yaml"
};
static const unsigned char file_63[] = {
#embed "../Clinic/Measures/Catalogue/pss4.yaml"
};
static const unsigned char file_64[] = {
#embed "../Clinic/Measures/Catalogue/scared.yaml"
};
static const unsigned char file_65[] = {
#embed "../Clinic/Measures/Catalogue/scoff.yaml"
};
static const unsigned char file_66[] = {
#embed "../Clinic/Measures/Catalogue/sdq.yaml"
};
static const unsigned char file_67[] = {
#embed "../Clinic/Measures/Catalogue/srs.yaml"
};
static const unsigned char file_68[] = {
#embed "../Clinic/Measures/Catalogue/who5.yaml"
};
static const unsigned char file_69[] = {
#embed "../Clinic/Measures/Catalogue/whodas12.yaml"
};
static const unsigned char file_70[] = {
#embed "../Clinic/Measures/Catalogue/wsas.yaml"
};
static const unsigned char file_71[] = {
#embed "../Clinic/Measures/Catalogue/ybocs.yaml"
};
static const unsigned char file_72[] = {
#embed "../Clinic/Measures/Catalogue/yoq.yaml"
};
static const unsigned char file_73[] = {
#embed "../Clinic/Measures/Catalogue/ypcore.yaml"
};
static const unsigned char file_74[] = {
#embed "../Clinic/Measures/Progress/progress-rules.yaml"
};
static const unsigned char file_75[] = {
#embed "../Clinic/Measures/Texts/NonCommercial/audit.yaml"
};
static const unsigned char file_76[] = {
#embed "../Clinic/Measures/Texts/NonCommercial/auditc.yaml"
};
static const unsigned char file_77[] = {
#embed "../Clinic/Measures/Texts/core10.yaml"
};
static const unsigned char file_78[] = {
#embed "../Clinic/Measures/Texts/gad2.yaml"
};
static const unsigned char file_79[] = {
#embed "../Clinic/Measures/Texts/gad7.yaml"
};
static const unsigned char file_80[] = {
#embed "../Clinic/Measures/Texts/pcl5.yaml"
};
static const unsigned char file_81[] = {
#embed "../Clinic/Measures/Texts/pcptsd5.yaml"
};
static const unsigned char file_82[] = {
#embed "../Clinic/Measures/Texts/phq2.yaml"
};
static const unsigned char file_83[] = {
#embed "../Clinic/Measures/Texts/phq8.yaml"
};
static const unsigned char file_84[] = {
#embed "../Clinic/Measures/Texts/phq9.yaml"
};
static const unsigned char file_85[] = {
#embed "../Clinic/Measures/Texts/ypcore.yaml"
};
static const unsigned char file_86[] = {
#embed "../Clinic/Migrations/m0001-journal.sql"
};
static const unsigned char file_87[] = {
#embed "../Clinic/Migrations/m0002-programmes.sql"
};
static const unsigned char file_88[] = {
#embed "../Clinic/Migrations/m0003-staff.sql"
};
static const unsigned char file_89[] = {
#embed "../Clinic/Migrations/m0004-people.sql"
};
static const unsigned char file_90[] = {
#embed "../Clinic/Migrations/m0005-schedule.sql"
};
static const unsigned char file_91[] = {
#embed "../Clinic/Migrations/m0006-attendance.sql"
};
static const unsigned char file_92[] = {
#embed "../Clinic/Migrations/m0007-ledger.sql"
};
static const unsigned char file_93[] = {
#embed "../Clinic/Migrations/m0008-notes.sql"
};
static const unsigned char file_94[] = {
#embed "../Clinic/Migrations/m0009-payers.sql"
};
static const unsigned char file_95[] = {
#embed "../Clinic/Migrations/m0010-portal.sql"
};
static const unsigned char file_96[] = {
#embed "../Clinic/Migrations/m0011-outbox.sql"
};
static const unsigned char file_97[] = {
#embed "../Clinic/Migrations/m0012-forms.sql"
};
static const unsigned char file_98[] = {
#embed "../Clinic/Migrations/m0013-inbox.sql"
};
static const unsigned char file_99[] = {
#embed "../Clinic/Migrations/m0014-safety-plans.sql"
};
static const unsigned char file_100[] = {
#embed "../Clinic/Migrations/m0015-check-ins.sql"
};
static const unsigned char file_101[] = {
#embed "../Clinic/Migrations/m0016-homework.sql"
};
static const unsigned char file_102[] = {
#embed "../Clinic/Migrations/m0017-inquiries.sql"
};
static const unsigned char file_103[] = {
#embed "../Clinic/Migrations/m0018-tasks.sql"
};
static const unsigned char file_104[] = {
#embed "../Clinic/Migrations/m0019-benefits.sql"
};
static const unsigned char file_105[] = {
#embed "../Clinic/Migrations/m0020-estimates.sql"
};
static const unsigned char file_106[] = {
#embed "../Clinic/Migrations/m0021-intake.sql"
};
static const unsigned char file_107[] = {
#embed "../Clinic/Migrations/m0022-level-of-care.sql"
};
static const unsigned char file_108[] = {
#embed "../Clinic/Migrations/m0023-consents.sql"
};
static const unsigned char file_109[] = {
#embed "../Clinic/Migrations/m0024-profile.sql"
};
static const unsigned char file_110[] = {
#embed "../Clinic/Migrations/m0025-measures.sql"
};
static const unsigned char file_111[] = {
#embed "../Clinic/Migrations/m0026-admission.sql"
};
static const unsigned char file_112[] = {
#embed "../Clinic/Migrations/m0027-texts.sql"
};
static const unsigned char file_113[] = {
#embed "../Clinic/Migrations/m0028-site-clocks.sql"
};
static const unsigned char file_114[] = {
#embed "../Clinic/Migrations/m0029-inquiries-by-pressure.sql"
};
static const unsigned char file_115[] = {
#embed "../Clinic/Migrations/m0030-video-rooms.sql"
};
static const unsigned char file_116[] = {
#embed "../Clinic/Migrations/m0031-held-facts.sql"
};
static const unsigned char file_117[] = {
#embed "../Clinic/Migrations/m0032-handed-devices.sql"
};
static const unsigned char file_118[] = {
#embed "../Clinic/Migrations/m0033-focus-of-the-programme.sql"
};
static const unsigned char file_119[] = {
#embed "../Clinic/Packs/adolescent-iop.yaml"
};
static const unsigned char file_120[] = {
#embed "../Clinic/Packs/adult-iop.yaml"
};
static const unsigned char file_121[] = {
#embed "../Clinic/Packs/adult-php.yaml"
};
static const unsigned char file_122[] = {
#embed "../Clinic/Packs/california-dmc-ods-group-cap.yaml"
};
static const unsigned char file_123[] = {
#embed "../Clinic/Packs/colorado-group-cap.yaml"
};
static const unsigned char file_124[] = {
#embed "../Clinic/Packs/florida-group-caps.yaml"
};
static const unsigned char file_125[] = {
#embed "../Clinic/Packs/medicare.yaml"
};
static const unsigned char file_126[] = {
#embed "../Clinic/Packs/new-york-oasas.yaml"
};
static const unsigned char file_127[] = {
#embed "../Clinic/Packs/ngs-medicare-group-cap.yaml"
};
static const unsigned char file_128[] = {
#embed "../Clinic/Packs/north-carolina-saiop.yaml"
};
static const unsigned char file_129[] = {
#embed "../Clinic/Packs/texas-group-caps.yaml"
};
static const unsigned char file_130[] = {
#embed "../Clinic/Packs/tricare-iop.yaml"
};
static const unsigned char file_131[] = {
#embed "../Clinic/Packs/virginia-adult-iop.yaml"
};
static const unsigned char file_132[] = {
#embed "../Clinic/Packs/virginia-youth-iop.yaml"
};
static const unsigned char file_133[] = {
#embed "../Clinic/SignIn/breached.bin"
};
static const unsigned char file_134[] = {
#embed "../Server/Platform/Images/icon-180.png"
};
static const unsigned char file_135[] = {
#embed "../Server/Platform/Images/icon-192.png"
};
static const unsigned char file_136[] = {
#embed "../Server/Platform/Images/icon-512.png"
};
static const unsigned char file_137[] = {
#embed "../Server/Platform/Images/icon-maskable-512.png"
};
static const unsigned char file_138[] = {
#embed "../Server/Platform/Images/mark.svg"
};
static const unsigned char file_139[] = {
#embed "../Server/Platform/Scripts/because.js"
};
static const unsigned char file_140[] = {
#embed "../Server/Platform/Scripts/columns.js"
};
static const unsigned char file_141[] = {
#embed "../Server/Platform/Scripts/copy.js"
};
static const unsigned char file_142[] = {
#embed "../Server/Platform/Scripts/crisis.js"
};
static const unsigned char file_143[] = {
#embed "../Server/Platform/Scripts/drafts.js"
};
static const unsigned char file_144[] = {
#embed "../Server/Platform/Scripts/inbox.js"
};
static const unsigned char file_145[] = {
#embed "../Server/Platform/Scripts/keys.js"
};
static const unsigned char file_146[] = {
#embed "../Server/Platform/Scripts/kiosk.js"
};
static const unsigned char file_147[] = {
#embed "../Server/Platform/Scripts/later.js"
};
static const unsigned char file_148[] = {
#embed "../Server/Platform/Scripts/live.js"
};
static const unsigned char file_149[] = {
#embed "../Server/Platform/Scripts/offline.js"
};
static const unsigned char file_150[] = {
#embed "../Server/Platform/Scripts/own.js"
};
static const unsigned char file_151[] = {
#embed "../Server/Platform/Scripts/questions.js"
};
static const unsigned char file_152[] = {
#embed "../Server/Platform/Scripts/roster.js"
};
static const unsigned char file_153[] = {
#embed "../Server/Platform/Scripts/sign-out.js"
};
static const unsigned char file_154[] = {
#embed "../Server/Platform/Scripts/sign.js"
};
static const unsigned char file_155[] = {
#embed "../Server/Platform/Scripts/sw.js"
};
static const unsigned char file_156[] = {
#embed "../Server/Platform/Scripts/theme.js"
};
static const unsigned char file_157[] = {
#embed "../Server/Platform/Scripts/when.js"
};
static const unsigned char file_158[] = {
#embed "../Server/Platform/Styles/10-tokens.css"
};
static const unsigned char file_159[] = {
#embed "../Server/Platform/Styles/20-base.css"
};
static const unsigned char file_160[] = {
#embed "../Server/Platform/Styles/30-frame.css"
};
static const unsigned char file_161[] = {
#embed "../Server/Platform/Styles/40-forms.css"
};
static const unsigned char file_162[] = {
#embed "../Server/Platform/Styles/41-parts.css"
};
static const unsigned char file_163[] = {
#embed "../Server/Platform/Styles/42-table.css"
};
static const unsigned char file_164[] = {
#embed "../Server/Platform/Styles/50-door.css"
};
static const unsigned char file_165[] = {
#embed "../Server/Platform/Styles/51-board.css"
};
static const unsigned char file_166[] = {
#embed "../Server/Platform/Styles/52-today.css"
};
static const unsigned char file_167[] = {
#embed "../Server/Platform/Styles/53-session.css"
};
static const unsigned char file_168[] = {
#embed "../Server/Platform/Styles/54-because.css"
};
static const unsigned char file_169[] = {
#embed "../Server/Platform/Styles/55-stair.css"
};
static const unsigned char file_170[] = {
#embed "../Server/Platform/Styles/60-own.css"
};
static const unsigned char file_171[] = {
#embed "../Server/Platform/Styles/61-plan.css"
};
static const unsigned char file_172[] = {
#embed "../Server/Platform/Styles/61-questions.css"
};
static const unsigned char file_173[] = {
#embed "../Server/Platform/Styles/61-worksheet.css"
};
static const unsigned char file_174[] = {
#embed "../Server/Platform/Styles/62-measures.css"
};
static const unsigned char file_175[] = {
#embed "../Server/Platform/Styles/62-trend.css"
};
static const unsigned char file_176[] = {
#embed "../Server/Platform/Styles/63-homework.css"
};
static const unsigned char file_177[] = {
#embed "../Server/Platform/Styles/64-admissions.css"
};
static const unsigned char file_178[] = {
#embed "../Server/Platform/Styles/64-intake.css"
};
static const unsigned char file_179[] = {
#embed "../Server/Platform/Styles/64-money.css"
};
static const unsigned char file_180[] = {
#embed "../Server/Platform/Styles/64-public.css"
};
static const unsigned char file_181[] = {
#embed "../Server/Platform/Styles/65-documents.css"
};
static const struct embedded_file files[] = {
    {"screens/clocks.yaml", file_0, sizeof file_0},
    {"screens/phone-screen.yaml", file_1, sizeof file_1},
    {"cards/check-in.yaml", file_2, sizeof file_2},
    {"cards/diary.yaml", file_3, sizeof file_3},
    {"cards/exposure.yaml", file_4, sizeof file_4},
    {"cards/mood-chart.yaml", file_5, sizeof file_5},
    {"documents/1-consent-to-treat.yaml", file_6, sizeof file_6},
    {"documents/2-financial-agreement.yaml", file_7, sizeof file_7},
    {"documents/3-telehealth-consent.yaml", file_8, sizeof file_8},
    {"documents/4-group-rules.yaml", file_9, sizeof file_9},
    {"documents/5-attendance-policy.yaml", file_10, sizeof file_10},
    {"minors/minor-consent.yaml", file_11, sizeof file_11},
    {"orientation/orientation.yaml", file_12, sizeof file_12},
    {"worksheets/1-thought-record.yaml", file_13, sizeof file_13},
    {"worksheets/2-activity-schedule.yaml", file_14, sizeof file_14},
    {"worksheets/3-exposure.yaml", file_15, sizeof file_15},
    {"worksheets/4-skill-practice.yaml", file_16, sizeof file_16},
    {"worksheets/5-sleep-diary.yaml", file_17, sizeof file_17},
    {"worksheets/6-trigger-log.yaml", file_18, sizeof file_18},
    {"worksheets/7-mutual-help.yaml", file_19, sizeof file_19},
    {"worksheets/8-values-step.yaml", file_20, sizeof file_20},
    {"worksheets/9-own-words.yaml", file_21, sizeof file_21},
    {"intaketemplates/intake.yaml", file_22, sizeof file_22},
    {"intaketemplates/records.yaml", file_23, sizeof file_23},
    {"ladder/criteria.yaml", file_24, sizeof file_24},
    {"ladder/ladder.yaml", file_25, sizeof file_25},
    {"ladder/signing.yaml", file_26, sizeof file_26},
    {"ladder/tools.yaml", file_27, sizeof file_27},
    {"catalogue/asq.yaml", file_28, sizeof file_28},
    {"catalogue/asrm.yaml", file_29, sizeof file_29},
    {"catalogue/audit.yaml", file_30, sizeof file_30},
    {"catalogue/auditc.yaml", file_31, sizeof file_31},
    {"catalogue/bam-iop.yaml", file_32, sizeof file_32},
    {"catalogue/bam.yaml", file_33, sizeof file_33},
    {"catalogue/basis24.yaml", file_34, sizeof file_34},
    {"catalogue/core10.yaml", file_35, sizeof file_35},
    {"catalogue/crafft.yaml", file_36, sizeof file_36},
    {"catalogue/cssrs-screener.yaml", file_37, sizeof file_37},
    {"catalogue/cssrs-slc.yaml", file_38, sizeof file_38},
    {"catalogue/cuditr.yaml", file_39, sizeof file_39},
    {"catalogue/dast10.yaml", file_40, sizeof file_40},
    {"catalogue/ders16.yaml", file_41, sizeof file_41},
    {"catalogue/ders18.yaml", file_42, sizeof file_42},
    {"catalogue/dla20.yaml", file_43, sizeof file_43},
    {"catalogue/edeq.yaml", file_44, sizeof file_44},
    {"catalogue/edeqs.yaml", file_45, sizeof file_45},
    {"catalogue/epds.yaml", file_46, sizeof file_46},
    {"catalogue/gad2.yaml", file_47, sizeof file_47},
    {"catalogue/gad7.yaml", file_48, sizeof file_48},
    {"catalogue/isi.yaml", file_49, sizeof file_49},
    {"catalogue/mdq.yaml", file_50, sizeof file_50},
    {"catalogue/oq45.yaml", file_51, sizeof file_51},
    {"catalogue/ors.yaml", file_52, sizeof file_52},
    {"catalogue/pcl5-week.yaml", file_53, sizeof file_53},
    {"catalogue/pcl5.yaml", file_54, sizeof file_54},
    {"catalogue/pcptsd5.yaml", file_55, sizeof file_55},
    {"catalogue/pgsi.yaml", file_56, sizeof file_56},
    {"catalogue/phq2.yaml", file_57, sizeof file_57},
    {"catalogue/phq8.yaml", file_58, sizeof file_58},
    {"catalogue/phq9.yaml", file_59, sizeof file_59},
    {"catalogue/phqa.yaml", file_60, sizeof file_60},
    {"catalogue/psc17.yaml", file_61, sizeof file_61},
    {"catalogue/pss10.yaml", file_62, sizeof file_62},
    {"catalogue/pss4.yaml", file_63, sizeof file_63},
    {"catalogue/scared.yaml", file_64, sizeof file_64},
    {"catalogue/scoff.yaml", file_65, sizeof file_65},
    {"catalogue/sdq.yaml", file_66, sizeof file_66},
    {"catalogue/srs.yaml", file_67, sizeof file_67},
    {"catalogue/who5.yaml", file_68, sizeof file_68},
    {"catalogue/whodas12.yaml", file_69, sizeof file_69},
    {"catalogue/wsas.yaml", file_70, sizeof file_70},
    {"catalogue/ybocs.yaml", file_71, sizeof file_71},
    {"catalogue/yoq.yaml", file_72, sizeof file_72},
    {"catalogue/ypcore.yaml", file_73, sizeof file_73},
    {"progress/progress-rules.yaml", file_74, sizeof file_74},
    {"noncommercial/audit.yaml", file_75, sizeof file_75},
    {"noncommercial/auditc.yaml", file_76, sizeof file_76},
    {"texts/core10.yaml", file_77, sizeof file_77},
    {"texts/gad2.yaml", file_78, sizeof file_78},
    {"texts/gad7.yaml", file_79, sizeof file_79},
    {"texts/pcl5.yaml", file_80, sizeof file_80},
    {"texts/pcptsd5.yaml", file_81, sizeof file_81},
    {"texts/phq2.yaml", file_82, sizeof file_82},
    {"texts/phq8.yaml", file_83, sizeof file_83},
    {"texts/phq9.yaml", file_84, sizeof file_84},
    {"texts/ypcore.yaml", file_85, sizeof file_85},
    {"migrations/m0001-journal.sql", file_86, sizeof file_86},
    {"migrations/m0002-programmes.sql", file_87, sizeof file_87},
    {"migrations/m0003-staff.sql", file_88, sizeof file_88},
    {"migrations/m0004-people.sql", file_89, sizeof file_89},
    {"migrations/m0005-schedule.sql", file_90, sizeof file_90},
    {"migrations/m0006-attendance.sql", file_91, sizeof file_91},
    {"migrations/m0007-ledger.sql", file_92, sizeof file_92},
    {"migrations/m0008-notes.sql", file_93, sizeof file_93},
    {"migrations/m0009-payers.sql", file_94, sizeof file_94},
    {"migrations/m0010-portal.sql", file_95, sizeof file_95},
    {"migrations/m0011-outbox.sql", file_96, sizeof file_96},
    {"migrations/m0012-forms.sql", file_97, sizeof file_97},
    {"migrations/m0013-inbox.sql", file_98, sizeof file_98},
    {"migrations/m0014-safety-plans.sql", file_99, sizeof file_99},
    {"migrations/m0015-check-ins.sql", file_100, sizeof file_100},
    {"migrations/m0016-homework.sql", file_101, sizeof file_101},
    {"migrations/m0017-inquiries.sql", file_102, sizeof file_102},
    {"migrations/m0018-tasks.sql", file_103, sizeof file_103},
    {"migrations/m0019-benefits.sql", file_104, sizeof file_104},
    {"migrations/m0020-estimates.sql", file_105, sizeof file_105},
    {"migrations/m0021-intake.sql", file_106, sizeof file_106},
    {"migrations/m0022-level-of-care.sql", file_107, sizeof file_107},
    {"migrations/m0023-consents.sql", file_108, sizeof file_108},
    {"migrations/m0024-profile.sql", file_109, sizeof file_109},
    {"migrations/m0025-measures.sql", file_110, sizeof file_110},
    {"migrations/m0026-admission.sql", file_111, sizeof file_111},
    {"migrations/m0027-texts.sql", file_112, sizeof file_112},
    {"migrations/m0028-site-clocks.sql", file_113, sizeof file_113},
    {"migrations/m0029-inquiries-by-pressure.sql", file_114, sizeof file_114},
    {"migrations/m0030-video-rooms.sql", file_115, sizeof file_115},
    {"migrations/m0031-held-facts.sql", file_116, sizeof file_116},
    {"migrations/m0032-handed-devices.sql", file_117, sizeof file_117},
    {"migrations/m0033-focus-of-the-programme.sql", file_118, sizeof file_118},
    {"packs/adolescent-iop.yaml", file_119, sizeof file_119},
    {"packs/adult-iop.yaml", file_120, sizeof file_120},
    {"packs/adult-php.yaml", file_121, sizeof file_121},
    {"packs/california-dmc-ods-group-cap.yaml", file_122, sizeof file_122},
    {"packs/colorado-group-cap.yaml", file_123, sizeof file_123},
    {"packs/florida-group-caps.yaml", file_124, sizeof file_124},
    {"packs/medicare.yaml", file_125, sizeof file_125},
    {"packs/new-york-oasas.yaml", file_126, sizeof file_126},
    {"packs/ngs-medicare-group-cap.yaml", file_127, sizeof file_127},
    {"packs/north-carolina-saiop.yaml", file_128, sizeof file_128},
    {"packs/texas-group-caps.yaml", file_129, sizeof file_129},
    {"packs/tricare-iop.yaml", file_130, sizeof file_130},
    {"packs/virginia-adult-iop.yaml", file_131, sizeof file_131},
    {"packs/virginia-youth-iop.yaml", file_132, sizeof file_132},
    {"signin/breached.bin", file_133, sizeof file_133},
    {"images/icon-180.png", file_134, sizeof file_134},
    {"images/icon-192.png", file_135, sizeof file_135},
    {"images/icon-512.png", file_136, sizeof file_136},
    {"images/icon-maskable-512.png", file_137, sizeof file_137},
    {"images/mark.svg", file_138, sizeof file_138},
    {"scripts/because.js", file_139, sizeof file_139},
    {"scripts/columns.js", file_140, sizeof file_140},
    {"scripts/copy.js", file_141, sizeof file_141},
    {"scripts/crisis.js", file_142, sizeof file_142},
    {"scripts/drafts.js", file_143, sizeof file_143},
    {"scripts/inbox.js", file_144, sizeof file_144},
    {"scripts/keys.js", file_145, sizeof file_145},
    {"scripts/kiosk.js", file_146, sizeof file_146},
    {"scripts/later.js", file_147, sizeof file_147},
    {"scripts/live.js", file_148, sizeof file_148},
    {"scripts/offline.js", file_149, sizeof file_149},
    {"scripts/own.js", file_150, sizeof file_150},
    {"scripts/questions.js", file_151, sizeof file_151},
    {"scripts/roster.js", file_152, sizeof file_152},
    {"scripts/sign-out.js", file_153, sizeof file_153},
    {"scripts/sign.js", file_154, sizeof file_154},
    {"scripts/sw.js", file_155, sizeof file_155},
    {"scripts/theme.js", file_156, sizeof file_156},
    {"scripts/when.js", file_157, sizeof file_157},
    {"styles/10-tokens.css", file_158, sizeof file_158},
    {"styles/20-base.css", file_159, sizeof file_159},
    {"styles/30-frame.css", file_160, sizeof file_160},
    {"styles/40-forms.css", file_161, sizeof file_161},
    {"styles/41-parts.css", file_162, sizeof file_162},
    {"styles/42-table.css", file_163, sizeof file_163},
    {"styles/50-door.css", file_164, sizeof file_164},
    {"styles/51-board.css", file_165, sizeof file_165},
    {"styles/52-today.css", file_166, sizeof file_166},
    {"styles/53-session.css", file_167, sizeof file_167},
    {"styles/54-because.css", file_168, sizeof file_168},
    {"styles/55-stair.css", file_169, sizeof file_169},
    {"styles/60-own.css", file_170, sizeof file_170},
    {"styles/61-plan.css", file_171, sizeof file_171},
    {"styles/61-questions.css", file_172, sizeof file_172},
    {"styles/61-worksheet.css", file_173, sizeof file_173},
    {"styles/62-measures.css", file_174, sizeof file_174},
    {"styles/62-trend.css", file_175, sizeof file_175},
    {"styles/63-homework.css", file_176, sizeof file_176},
    {"styles/64-admissions.css", file_177, sizeof file_177},
    {"styles/64-intake.css", file_178, sizeof file_178},
    {"styles/64-money.css", file_179, sizeof file_179},
    {"styles/64-public.css", file_180, sizeof file_180},
    {"styles/65-documents.css", file_181, sizeof file_181},
};
unsigned long embedded_file_count(void) { return sizeof files / sizeof files[0]; }
const struct embedded_file *embedded_file_at(unsigned long index) { return &files[index]; }
