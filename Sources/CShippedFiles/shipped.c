// Written by scripts/embed-shipped-files; do not edit.
#include "shipped.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../hooks/commit-msg" suffix(,)
  0};
static const unsigned char file_1[] = {
#embed "../../hooks/post-checkout" suffix(,)
  0};
static const unsigned char file_2[] = {
#embed "../../hooks/post-commit" suffix(,)
  0};
static const unsigned char file_3[] = {
#embed "../../hooks/post-merge" suffix(,)
  0};
static const unsigned char file_4[] = {
#embed "../../hooks/post-receive" suffix(,)
  0};
static const unsigned char file_5[] = {
#embed "../../hooks/post-rewrite" suffix(,)
  0};
static const unsigned char file_6[] = {
#embed "../../hooks/pre-applypatch" suffix(,)
  0};
static const unsigned char file_7[] = {
#embed "../../hooks/pre-commit" suffix(,)
  0};
static const unsigned char file_8[] = {
#embed "../../hooks/pre-merge-commit" suffix(,)
  0};
static const unsigned char file_9[] = {
#embed "../../hooks/pre-receive" suffix(,)
  0};
static const unsigned char file_10[] = {
#embed "../../registry/base/.gitattributes" suffix(,)
  0};
static const unsigned char file_11[] = {
#embed "../../registry/base/kengen.yaml" suffix(,)
  0};
static const unsigned char file_12[] = {
#embed "../../registry/base/org/posts.csv" suffix(,)
  0};
static const unsigned char file_13[] = {
#embed "../../registry/base/org/units.csv" suffix(,)
  0};
static const unsigned char file_14[] = {
#embed "../../registry/base/table/duties.csv" suffix(,)
  0};
static const unsigned char file_15[] = {
#embed "../../registry/base/table/events.csv" suffix(,)
  0};
static const unsigned char file_16[] = {
#embed "../../registry/base/table/gists.csv" suffix(,)
  0};
static const unsigned char file_17[] = {
#embed "../../registry/base/table/measures.csv" suffix(,)
  0};
static const unsigned char file_18[] = {
#embed "../../registry/base/table/provisions.csv" suffix(,)
  0};
static const unsigned char file_19[] = {
#embed "../../registry/base/table/roles.csv" suffix(,)
  0};
static const unsigned char file_20[] = {
#embed "../../registry/base/table/separations.csv" suffix(,)
  0};
static const unsigned char file_21[] = {
#embed "../../registry/base/table/sources.csv" suffix(,)
  0};
static const unsigned char file_22[] = {
#embed "../../registry/editions/H27.3/edition.yaml" suffix(,)
  0};
static const unsigned char file_23[] = {
#embed "../../registry/editions/H30.9/edition.yaml" suffix(,)
  0};
static const unsigned char file_24[] = {
#embed "../../registry/editions/R2.12/duties.csv" suffix(,)
  0};
static const unsigned char file_25[] = {
#embed "../../registry/editions/R2.12/edition.yaml" suffix(,)
  0};
static const unsigned char file_26[] = {
#embed "../../registry/editions/R2.12/gists.csv" suffix(,)
  0};
static const unsigned char file_27[] = {
#embed "../../registry/editions/R2.12/provisions.csv" suffix(,)
  0};
static const unsigned char file_28[] = {
#embed "../../registry/editions/R2.12/successions.csv" suffix(,)
  0};
static const unsigned char file_29[] = {
#embed "../../registry/editions/R4.3/edition.yaml" suffix(,)
  0};
static const unsigned char file_30[] = {
#embed "../../registry/editions/R4.3/successions.csv" suffix(,)
  0};
static const unsigned char file_31[] = {
#embed "../../registry/editions/R5.3/edition.yaml" suffix(,)
  0};
static const unsigned char file_32[] = {
#embed "../../registry/editions/R5.3/successions.csv" suffix(,)
  0};
static const unsigned char file_33[] = {
#embed "../../registry/editions/R6.10/duties.csv" suffix(,)
  0};
static const unsigned char file_34[] = {
#embed "../../registry/editions/R6.10/edition.yaml" suffix(,)
  0};
static const unsigned char file_35[] = {
#embed "../../registry/editions/R6.10/gists.csv" suffix(,)
  0};
static const unsigned char file_36[] = {
#embed "../../registry/editions/R6.10/provisions.csv" suffix(,)
  0};
static const unsigned char file_37[] = {
#embed "../../registry/editions/R6.10/successions.csv" suffix(,)
  0};
static const unsigned char file_38[] = {
#embed "../../registry/editions/R7.3/edition.yaml" suffix(,)
  0};
static const unsigned char file_39[] = {
#embed "../../registry/editions/R8.3/edition.yaml" suffix(,)
  0};
static const unsigned char file_40[] = {
#embed "../../registry/editions/digests.csv" suffix(,)
  0};
static const unsigned char file_41[] = {
#embed "../../registry/example/.gitattributes" suffix(,)
  0};
static const unsigned char file_42[] = {
#embed "../../registry/example/absences/05.csv" suffix(,)
  0};
static const unsigned char file_43[] = {
#embed "../../registry/example/absences/97.csv" suffix(,)
  0};
static const unsigned char file_44[] = {
#embed "../../registry/example/body/assignments.csv" suffix(,)
  0};
static const unsigned char file_45[] = {
#embed "../../registry/example/body/decisions.csv" suffix(,)
  0};
static const unsigned char file_46[] = {
#embed "../../registry/example/body/deputies.csv" suffix(,)
  0};
static const unsigned char file_47[] = {
#embed "../../registry/example/body/exceptions.csv" suffix(,)
  0};
static const unsigned char file_48[] = {
#embed "../../registry/example/body/measures-done.csv" suffix(,)
  0};
static const unsigned char file_49[] = {
#embed "../../registry/example/contracts/contracts.csv" suffix(,)
  0};
static const unsigned char file_50[] = {
#embed "../../registry/example/contracts/rosters.csv" suffix(,)
  0};
static const unsigned char file_51[] = {
#embed "../../registry/example/contracts/workers.csv" suffix(,)
  0};
static const unsigned char file_52[] = {
#embed "../../registry/example/kengen.yaml" suffix(,)
  0};
static const unsigned char file_53[] = {
#embed "../../registry/example/org/areas.csv" suffix(,)
  0};
static const unsigned char file_54[] = {
#embed "../../registry/example/org/posts.csv" suffix(,)
  0};
static const unsigned char file_55[] = {
#embed "../../registry/example/org/systems.csv" suffix(,)
  0};
static const unsigned char file_56[] = {
#embed "../../registry/example/org/units.csv" suffix(,)
  0};
static const unsigned char file_57[] = {
#embed "../../registry/example/people/00.csv" suffix(,)
  0};
static const unsigned char file_58[] = {
#embed "../../registry/example/people/01.csv" suffix(,)
  0};
static const unsigned char file_59[] = {
#embed "../../registry/example/people/02.csv" suffix(,)
  0};
static const unsigned char file_60[] = {
#embed "../../registry/example/people/03.csv" suffix(,)
  0};
static const unsigned char file_61[] = {
#embed "../../registry/example/people/04.csv" suffix(,)
  0};
static const unsigned char file_62[] = {
#embed "../../registry/example/people/05.csv" suffix(,)
  0};
static const unsigned char file_63[] = {
#embed "../../registry/example/people/06.csv" suffix(,)
  0};
static const unsigned char file_64[] = {
#embed "../../registry/example/people/07.csv" suffix(,)
  0};
static const unsigned char file_65[] = {
#embed "../../registry/example/people/08.csv" suffix(,)
  0};
static const unsigned char file_66[] = {
#embed "../../registry/example/people/09.csv" suffix(,)
  0};
static const unsigned char file_67[] = {
#embed "../../registry/example/people/10.csv" suffix(,)
  0};
static const unsigned char file_68[] = {
#embed "../../registry/example/people/11.csv" suffix(,)
  0};
static const unsigned char file_69[] = {
#embed "../../registry/example/people/12.csv" suffix(,)
  0};
static const unsigned char file_70[] = {
#embed "../../registry/example/people/13.csv" suffix(,)
  0};
static const unsigned char file_71[] = {
#embed "../../registry/example/people/14.csv" suffix(,)
  0};
static const unsigned char file_72[] = {
#embed "../../registry/example/people/15.csv" suffix(,)
  0};
static const unsigned char file_73[] = {
#embed "../../registry/example/people/16.csv" suffix(,)
  0};
static const unsigned char file_74[] = {
#embed "../../registry/example/people/17.csv" suffix(,)
  0};
static const unsigned char file_75[] = {
#embed "../../registry/example/people/18.csv" suffix(,)
  0};
static const unsigned char file_76[] = {
#embed "../../registry/example/people/19.csv" suffix(,)
  0};
static const unsigned char file_77[] = {
#embed "../../registry/example/people/20.csv" suffix(,)
  0};
static const unsigned char file_78[] = {
#embed "../../registry/example/people/21.csv" suffix(,)
  0};
static const unsigned char file_79[] = {
#embed "../../registry/example/people/22.csv" suffix(,)
  0};
static const unsigned char file_80[] = {
#embed "../../registry/example/people/23.csv" suffix(,)
  0};
static const unsigned char file_81[] = {
#embed "../../registry/example/people/24.csv" suffix(,)
  0};
static const unsigned char file_82[] = {
#embed "../../registry/example/people/25.csv" suffix(,)
  0};
static const unsigned char file_83[] = {
#embed "../../registry/example/people/26.csv" suffix(,)
  0};
static const unsigned char file_84[] = {
#embed "../../registry/example/people/27.csv" suffix(,)
  0};
static const unsigned char file_85[] = {
#embed "../../registry/example/people/80.csv" suffix(,)
  0};
static const unsigned char file_86[] = {
#embed "../../registry/example/people/88.csv" suffix(,)
  0};
static const unsigned char file_87[] = {
#embed "../../registry/example/people/89.csv" suffix(,)
  0};
static const unsigned char file_88[] = {
#embed "../../registry/example/people/90.csv" suffix(,)
  0};
static const unsigned char file_89[] = {
#embed "../../registry/example/people/91.csv" suffix(,)
  0};
static const unsigned char file_90[] = {
#embed "../../registry/example/people/92.csv" suffix(,)
  0};
static const unsigned char file_91[] = {
#embed "../../registry/example/people/93.csv" suffix(,)
  0};
static const unsigned char file_92[] = {
#embed "../../registry/example/people/94.csv" suffix(,)
  0};
static const unsigned char file_93[] = {
#embed "../../registry/example/people/95.csv" suffix(,)
  0};
static const unsigned char file_94[] = {
#embed "../../registry/example/people/96.csv" suffix(,)
  0};
static const unsigned char file_95[] = {
#embed "../../registry/example/people/97.csv" suffix(,)
  0};
static const unsigned char file_96[] = {
#embed "../../registry/example/people/98.csv" suffix(,)
  0};
static const unsigned char file_97[] = {
#embed "../../registry/example/people/99.csv" suffix(,)
  0};
static const unsigned char file_98[] = {
#embed "../../registry/example/procedures/media-takeout.yaml" suffix(,)
  0};
static const unsigned char file_99[] = {
#embed "../../registry/example/procedures/outsourced-change.yaml" suffix(,)
  0};
static const unsigned char file_100[] = {
#embed "../../registry/example/systems/assignments.csv" suffix(,)
  0};
static const unsigned char file_101[] = {
#embed "../../registry/example/systems/deputies.csv" suffix(,)
  0};
static const unsigned char file_102[] = {
#embed "../../registry/example/table/amendments.csv" suffix(,)
  0};
static const unsigned char file_103[] = {
#embed "../../registry/example/table/duties.csv" suffix(,)
  0};
static const unsigned char file_104[] = {
#embed "../../registry/example/table/events.csv" suffix(,)
  0};
static const unsigned char file_105[] = {
#embed "../../registry/example/table/gists.csv" suffix(,)
  0};
static const unsigned char file_106[] = {
#embed "../../registry/example/table/measures.csv" suffix(,)
  0};
static const unsigned char file_107[] = {
#embed "../../registry/example/table/provisions.csv" suffix(,)
  0};
static const unsigned char file_108[] = {
#embed "../../registry/example/table/roles.csv" suffix(,)
  0};
static const unsigned char file_109[] = {
#embed "../../registry/example/table/separations.csv" suffix(,)
  0};
static const unsigned char file_110[] = {
#embed "../../registry/example/table/sources.csv" suffix(,)
  0};
static const unsigned char file_111[] = {
#embed "../../registry/example/units/00/appointments.csv" suffix(,)
  0};
static const unsigned char file_112[] = {
#embed "../../registry/example/units/01/appointments.csv" suffix(,)
  0};
static const unsigned char file_113[] = {
#embed "../../registry/example/units/02/appointments.csv" suffix(,)
  0};
static const unsigned char file_114[] = {
#embed "../../registry/example/units/02/deputies.csv" suffix(,)
  0};
static const unsigned char file_115[] = {
#embed "../../registry/example/units/03/appointments.csv" suffix(,)
  0};
static const unsigned char file_116[] = {
#embed "../../registry/example/units/04/appointments.csv" suffix(,)
  0};
static const unsigned char file_117[] = {
#embed "../../registry/example/units/05/appointments.csv" suffix(,)
  0};
static const unsigned char file_118[] = {
#embed "../../registry/example/units/06/appointments.csv" suffix(,)
  0};
static const unsigned char file_119[] = {
#embed "../../registry/example/units/07/appointments.csv" suffix(,)
  0};
static const unsigned char file_120[] = {
#embed "../../registry/example/units/10/appointments.csv" suffix(,)
  0};
static const unsigned char file_121[] = {
#embed "../../registry/example/units/11/appointments.csv" suffix(,)
  0};
static const unsigned char file_122[] = {
#embed "../../registry/example/units/12/appointments.csv" suffix(,)
  0};
static const unsigned char file_123[] = {
#embed "../../registry/example/units/13/appointments.csv" suffix(,)
  0};
static const unsigned char file_124[] = {
#embed "../../registry/example/units/14/appointments.csv" suffix(,)
  0};
static const unsigned char file_125[] = {
#embed "../../registry/example/units/15/appointments.csv" suffix(,)
  0};
static const unsigned char file_126[] = {
#embed "../../registry/example/units/16/appointments.csv" suffix(,)
  0};
static const unsigned char file_127[] = {
#embed "../../registry/example/units/16/deputies.csv" suffix(,)
  0};
static const unsigned char file_128[] = {
#embed "../../registry/village/.gitattributes" suffix(,)
  0};
static const unsigned char file_129[] = {
#embed "../../registry/village/body/assignments.csv" suffix(,)
  0};
static const unsigned char file_130[] = {
#embed "../../registry/village/body/decisions.csv" suffix(,)
  0};
static const unsigned char file_131[] = {
#embed "../../registry/village/body/exceptions.csv" suffix(,)
  0};
static const unsigned char file_132[] = {
#embed "../../registry/village/contracts/contracts.csv" suffix(,)
  0};
static const unsigned char file_133[] = {
#embed "../../registry/village/contracts/rosters.csv" suffix(,)
  0};
static const unsigned char file_134[] = {
#embed "../../registry/village/contracts/workers.csv" suffix(,)
  0};
static const unsigned char file_135[] = {
#embed "../../registry/village/kengen.yaml" suffix(,)
  0};
static const unsigned char file_136[] = {
#embed "../../registry/village/org/areas.csv" suffix(,)
  0};
static const unsigned char file_137[] = {
#embed "../../registry/village/org/posts.csv" suffix(,)
  0};
static const unsigned char file_138[] = {
#embed "../../registry/village/org/systems.csv" suffix(,)
  0};
static const unsigned char file_139[] = {
#embed "../../registry/village/org/units.csv" suffix(,)
  0};
static const unsigned char file_140[] = {
#embed "../../registry/village/people/all.csv" suffix(,)
  0};
static const unsigned char file_141[] = {
#embed "../../registry/village/systems/assignments.csv" suffix(,)
  0};
static const unsigned char file_142[] = {
#embed "../../registry/village/systems/deputies.csv" suffix(,)
  0};
static const unsigned char file_143[] = {
#embed "../../registry/village/table/amendments.csv" suffix(,)
  0};
static const unsigned char file_144[] = {
#embed "../../registry/village/table/confirmations.csv" suffix(,)
  0};
static const unsigned char file_145[] = {
#embed "../../registry/village/table/duties.csv" suffix(,)
  0};
static const unsigned char file_146[] = {
#embed "../../registry/village/table/events.csv" suffix(,)
  0};
static const unsigned char file_147[] = {
#embed "../../registry/village/table/gists.csv" suffix(,)
  0};
static const unsigned char file_148[] = {
#embed "../../registry/village/table/measures.csv" suffix(,)
  0};
static const unsigned char file_149[] = {
#embed "../../registry/village/table/provisions.csv" suffix(,)
  0};
static const unsigned char file_150[] = {
#embed "../../registry/village/table/roles.csv" suffix(,)
  0};
static const unsigned char file_151[] = {
#embed "../../registry/village/table/separations.csv" suffix(,)
  0};
static const unsigned char file_152[] = {
#embed "../../registry/village/table/sources.csv" suffix(,)
  0};
static const unsigned char file_153[] = {
#embed "../../registry/village/units/all/appointments.csv" suffix(,)
  0};
static const unsigned char file_154[] = {
#embed "../../registry/words.csv" suffix(,)
  0};

static const struct kengen_shipped files[] = {
  {"hooks/commit-msg", file_0, sizeof(file_0) - 1},
  {"hooks/post-checkout", file_1, sizeof(file_1) - 1},
  {"hooks/post-commit", file_2, sizeof(file_2) - 1},
  {"hooks/post-merge", file_3, sizeof(file_3) - 1},
  {"hooks/post-receive", file_4, sizeof(file_4) - 1},
  {"hooks/post-rewrite", file_5, sizeof(file_5) - 1},
  {"hooks/pre-applypatch", file_6, sizeof(file_6) - 1},
  {"hooks/pre-commit", file_7, sizeof(file_7) - 1},
  {"hooks/pre-merge-commit", file_8, sizeof(file_8) - 1},
  {"hooks/pre-receive", file_9, sizeof(file_9) - 1},
  {"registry/base/.gitattributes", file_10, sizeof(file_10) - 1},
  {"registry/base/kengen.yaml", file_11, sizeof(file_11) - 1},
  {"registry/base/org/posts.csv", file_12, sizeof(file_12) - 1},
  {"registry/base/org/units.csv", file_13, sizeof(file_13) - 1},
  {"registry/base/table/duties.csv", file_14, sizeof(file_14) - 1},
  {"registry/base/table/events.csv", file_15, sizeof(file_15) - 1},
  {"registry/base/table/gists.csv", file_16, sizeof(file_16) - 1},
  {"registry/base/table/measures.csv", file_17, sizeof(file_17) - 1},
  {"registry/base/table/provisions.csv", file_18, sizeof(file_18) - 1},
  {"registry/base/table/roles.csv", file_19, sizeof(file_19) - 1},
  {"registry/base/table/separations.csv", file_20, sizeof(file_20) - 1},
  {"registry/base/table/sources.csv", file_21, sizeof(file_21) - 1},
  {"registry/editions/H27.3/edition.yaml", file_22, sizeof(file_22) - 1},
  {"registry/editions/H30.9/edition.yaml", file_23, sizeof(file_23) - 1},
  {"registry/editions/R2.12/duties.csv", file_24, sizeof(file_24) - 1},
  {"registry/editions/R2.12/edition.yaml", file_25, sizeof(file_25) - 1},
  {"registry/editions/R2.12/gists.csv", file_26, sizeof(file_26) - 1},
  {"registry/editions/R2.12/provisions.csv", file_27, sizeof(file_27) - 1},
  {"registry/editions/R2.12/successions.csv", file_28, sizeof(file_28) - 1},
  {"registry/editions/R4.3/edition.yaml", file_29, sizeof(file_29) - 1},
  {"registry/editions/R4.3/successions.csv", file_30, sizeof(file_30) - 1},
  {"registry/editions/R5.3/edition.yaml", file_31, sizeof(file_31) - 1},
  {"registry/editions/R5.3/successions.csv", file_32, sizeof(file_32) - 1},
  {"registry/editions/R6.10/duties.csv", file_33, sizeof(file_33) - 1},
  {"registry/editions/R6.10/edition.yaml", file_34, sizeof(file_34) - 1},
  {"registry/editions/R6.10/gists.csv", file_35, sizeof(file_35) - 1},
  {"registry/editions/R6.10/provisions.csv", file_36, sizeof(file_36) - 1},
  {"registry/editions/R6.10/successions.csv", file_37, sizeof(file_37) - 1},
  {"registry/editions/R7.3/edition.yaml", file_38, sizeof(file_38) - 1},
  {"registry/editions/R8.3/edition.yaml", file_39, sizeof(file_39) - 1},
  {"registry/editions/digests.csv", file_40, sizeof(file_40) - 1},
  {"registry/example/.gitattributes", file_41, sizeof(file_41) - 1},
  {"registry/example/absences/05.csv", file_42, sizeof(file_42) - 1},
  {"registry/example/absences/97.csv", file_43, sizeof(file_43) - 1},
  {"registry/example/body/assignments.csv", file_44, sizeof(file_44) - 1},
  {"registry/example/body/decisions.csv", file_45, sizeof(file_45) - 1},
  {"registry/example/body/deputies.csv", file_46, sizeof(file_46) - 1},
  {"registry/example/body/exceptions.csv", file_47, sizeof(file_47) - 1},
  {"registry/example/body/measures-done.csv", file_48, sizeof(file_48) - 1},
  {"registry/example/contracts/contracts.csv", file_49, sizeof(file_49) - 1},
  {"registry/example/contracts/rosters.csv", file_50, sizeof(file_50) - 1},
  {"registry/example/contracts/workers.csv", file_51, sizeof(file_51) - 1},
  {"registry/example/kengen.yaml", file_52, sizeof(file_52) - 1},
  {"registry/example/org/areas.csv", file_53, sizeof(file_53) - 1},
  {"registry/example/org/posts.csv", file_54, sizeof(file_54) - 1},
  {"registry/example/org/systems.csv", file_55, sizeof(file_55) - 1},
  {"registry/example/org/units.csv", file_56, sizeof(file_56) - 1},
  {"registry/example/people/00.csv", file_57, sizeof(file_57) - 1},
  {"registry/example/people/01.csv", file_58, sizeof(file_58) - 1},
  {"registry/example/people/02.csv", file_59, sizeof(file_59) - 1},
  {"registry/example/people/03.csv", file_60, sizeof(file_60) - 1},
  {"registry/example/people/04.csv", file_61, sizeof(file_61) - 1},
  {"registry/example/people/05.csv", file_62, sizeof(file_62) - 1},
  {"registry/example/people/06.csv", file_63, sizeof(file_63) - 1},
  {"registry/example/people/07.csv", file_64, sizeof(file_64) - 1},
  {"registry/example/people/08.csv", file_65, sizeof(file_65) - 1},
  {"registry/example/people/09.csv", file_66, sizeof(file_66) - 1},
  {"registry/example/people/10.csv", file_67, sizeof(file_67) - 1},
  {"registry/example/people/11.csv", file_68, sizeof(file_68) - 1},
  {"registry/example/people/12.csv", file_69, sizeof(file_69) - 1},
  {"registry/example/people/13.csv", file_70, sizeof(file_70) - 1},
  {"registry/example/people/14.csv", file_71, sizeof(file_71) - 1},
  {"registry/example/people/15.csv", file_72, sizeof(file_72) - 1},
  {"registry/example/people/16.csv", file_73, sizeof(file_73) - 1},
  {"registry/example/people/17.csv", file_74, sizeof(file_74) - 1},
  {"registry/example/people/18.csv", file_75, sizeof(file_75) - 1},
  {"registry/example/people/19.csv", file_76, sizeof(file_76) - 1},
  {"registry/example/people/20.csv", file_77, sizeof(file_77) - 1},
  {"registry/example/people/21.csv", file_78, sizeof(file_78) - 1},
  {"registry/example/people/22.csv", file_79, sizeof(file_79) - 1},
  {"registry/example/people/23.csv", file_80, sizeof(file_80) - 1},
  {"registry/example/people/24.csv", file_81, sizeof(file_81) - 1},
  {"registry/example/people/25.csv", file_82, sizeof(file_82) - 1},
  {"registry/example/people/26.csv", file_83, sizeof(file_83) - 1},
  {"registry/example/people/27.csv", file_84, sizeof(file_84) - 1},
  {"registry/example/people/80.csv", file_85, sizeof(file_85) - 1},
  {"registry/example/people/88.csv", file_86, sizeof(file_86) - 1},
  {"registry/example/people/89.csv", file_87, sizeof(file_87) - 1},
  {"registry/example/people/90.csv", file_88, sizeof(file_88) - 1},
  {"registry/example/people/91.csv", file_89, sizeof(file_89) - 1},
  {"registry/example/people/92.csv", file_90, sizeof(file_90) - 1},
  {"registry/example/people/93.csv", file_91, sizeof(file_91) - 1},
  {"registry/example/people/94.csv", file_92, sizeof(file_92) - 1},
  {"registry/example/people/95.csv", file_93, sizeof(file_93) - 1},
  {"registry/example/people/96.csv", file_94, sizeof(file_94) - 1},
  {"registry/example/people/97.csv", file_95, sizeof(file_95) - 1},
  {"registry/example/people/98.csv", file_96, sizeof(file_96) - 1},
  {"registry/example/people/99.csv", file_97, sizeof(file_97) - 1},
  {"registry/example/procedures/media-takeout.yaml", file_98, sizeof(file_98) - 1},
  {"registry/example/procedures/outsourced-change.yaml", file_99, sizeof(file_99) - 1},
  {"registry/example/systems/assignments.csv", file_100, sizeof(file_100) - 1},
  {"registry/example/systems/deputies.csv", file_101, sizeof(file_101) - 1},
  {"registry/example/table/amendments.csv", file_102, sizeof(file_102) - 1},
  {"registry/example/table/duties.csv", file_103, sizeof(file_103) - 1},
  {"registry/example/table/events.csv", file_104, sizeof(file_104) - 1},
  {"registry/example/table/gists.csv", file_105, sizeof(file_105) - 1},
  {"registry/example/table/measures.csv", file_106, sizeof(file_106) - 1},
  {"registry/example/table/provisions.csv", file_107, sizeof(file_107) - 1},
  {"registry/example/table/roles.csv", file_108, sizeof(file_108) - 1},
  {"registry/example/table/separations.csv", file_109, sizeof(file_109) - 1},
  {"registry/example/table/sources.csv", file_110, sizeof(file_110) - 1},
  {"registry/example/units/00/appointments.csv", file_111, sizeof(file_111) - 1},
  {"registry/example/units/01/appointments.csv", file_112, sizeof(file_112) - 1},
  {"registry/example/units/02/appointments.csv", file_113, sizeof(file_113) - 1},
  {"registry/example/units/02/deputies.csv", file_114, sizeof(file_114) - 1},
  {"registry/example/units/03/appointments.csv", file_115, sizeof(file_115) - 1},
  {"registry/example/units/04/appointments.csv", file_116, sizeof(file_116) - 1},
  {"registry/example/units/05/appointments.csv", file_117, sizeof(file_117) - 1},
  {"registry/example/units/06/appointments.csv", file_118, sizeof(file_118) - 1},
  {"registry/example/units/07/appointments.csv", file_119, sizeof(file_119) - 1},
  {"registry/example/units/10/appointments.csv", file_120, sizeof(file_120) - 1},
  {"registry/example/units/11/appointments.csv", file_121, sizeof(file_121) - 1},
  {"registry/example/units/12/appointments.csv", file_122, sizeof(file_122) - 1},
  {"registry/example/units/13/appointments.csv", file_123, sizeof(file_123) - 1},
  {"registry/example/units/14/appointments.csv", file_124, sizeof(file_124) - 1},
  {"registry/example/units/15/appointments.csv", file_125, sizeof(file_125) - 1},
  {"registry/example/units/16/appointments.csv", file_126, sizeof(file_126) - 1},
  {"registry/example/units/16/deputies.csv", file_127, sizeof(file_127) - 1},
  {"registry/village/.gitattributes", file_128, sizeof(file_128) - 1},
  {"registry/village/body/assignments.csv", file_129, sizeof(file_129) - 1},
  {"registry/village/body/decisions.csv", file_130, sizeof(file_130) - 1},
  {"registry/village/body/exceptions.csv", file_131, sizeof(file_131) - 1},
  {"registry/village/contracts/contracts.csv", file_132, sizeof(file_132) - 1},
  {"registry/village/contracts/rosters.csv", file_133, sizeof(file_133) - 1},
  {"registry/village/contracts/workers.csv", file_134, sizeof(file_134) - 1},
  {"registry/village/kengen.yaml", file_135, sizeof(file_135) - 1},
  {"registry/village/org/areas.csv", file_136, sizeof(file_136) - 1},
  {"registry/village/org/posts.csv", file_137, sizeof(file_137) - 1},
  {"registry/village/org/systems.csv", file_138, sizeof(file_138) - 1},
  {"registry/village/org/units.csv", file_139, sizeof(file_139) - 1},
  {"registry/village/people/all.csv", file_140, sizeof(file_140) - 1},
  {"registry/village/systems/assignments.csv", file_141, sizeof(file_141) - 1},
  {"registry/village/systems/deputies.csv", file_142, sizeof(file_142) - 1},
  {"registry/village/table/amendments.csv", file_143, sizeof(file_143) - 1},
  {"registry/village/table/confirmations.csv", file_144, sizeof(file_144) - 1},
  {"registry/village/table/duties.csv", file_145, sizeof(file_145) - 1},
  {"registry/village/table/events.csv", file_146, sizeof(file_146) - 1},
  {"registry/village/table/gists.csv", file_147, sizeof(file_147) - 1},
  {"registry/village/table/measures.csv", file_148, sizeof(file_148) - 1},
  {"registry/village/table/provisions.csv", file_149, sizeof(file_149) - 1},
  {"registry/village/table/roles.csv", file_150, sizeof(file_150) - 1},
  {"registry/village/table/separations.csv", file_151, sizeof(file_151) - 1},
  {"registry/village/table/sources.csv", file_152, sizeof(file_152) - 1},
  {"registry/village/units/all/appointments.csv", file_153, sizeof(file_153) - 1},
  {"registry/words.csv", file_154, sizeof(file_154) - 1},
};

size_t kengen_shipped_count(void) { return sizeof(files) / sizeof(files[0]); }
struct kengen_shipped kengen_shipped_file(size_t index) { return files[index]; }
