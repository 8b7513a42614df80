package io.alces.benchmarks.item;

/** The answers of every survey. */
final class SurveyAnswers {
    private SurveyAnswers() {}

    static void fill(Survey survey) {
        survey.setAnswer01("Rather yes, 1");
        survey.setAnswer02("Rather yes, 2");
        survey.setAnswer03("Rather yes, 3");
        survey.setAnswer04("Rather yes, 4");
        survey.setAnswer05("Rather yes, 5");
        survey.setAnswer06("Rather yes, 6");
        survey.setAnswer07("Rather yes, 7");
        survey.setAnswer08("Rather yes, 8");
        survey.setAnswer09("Rather yes, 9");
        survey.setAnswer10("Rather yes, 10");
        survey.setAnswer11("Rather yes, 11");
        survey.setAnswer12("Rather yes, 12");
        survey.setAnswer13("Rather yes, 13");
        survey.setAnswer14("Rather yes, 14");
        survey.setAnswer15("Rather yes, 15");
        survey.setAnswer16("Rather yes, 16");
        survey.setAnswer17("Rather yes, 17");
        survey.setAnswer18("Rather yes, 18");
        survey.setAnswer19("Rather yes, 19");
        survey.setAnswer20("Rather yes, 20");
        survey.setAnswer21("Rather yes, 21");
        survey.setAnswer22("Rather yes, 22");
        survey.setAnswer23("Rather yes, 23");
        survey.setAnswer24("Rather yes, 24");
        survey.setAnswer25("Rather yes, 25");
        survey.setAnswer26("Rather yes, 26");
        survey.setAnswer27("Rather yes, 27");
        survey.setAnswer28("Rather yes, 28");
        survey.setAnswer29("Rather yes, 29");
        survey.setAnswer30("Rather yes, 30");
        survey.setAnswer31("Rather yes, 31");
        survey.setAnswer32("Rather yes, 32");
        survey.setAnswer33("Rather yes, 33");
        survey.setAnswer34("Rather yes, 34");
        survey.setAnswer35("Rather yes, 35");
        survey.setAnswer36("Rather yes, 36");
        survey.setAnswer37("Rather yes, 37");
        survey.setAnswer38("Rather yes, 38");
        survey.setAnswer39("Rather yes, 39");
        survey.setAnswer40("Rather yes, 40");
        survey.setAnswer41("Rather yes, 41");
        survey.setAnswer42("Rather yes, 42");
        survey.setAnswer43("Rather yes, 43");
        survey.setAnswer44("Rather yes, 44");
        survey.setAnswer45("Rather yes, 45");
        survey.setAnswer46("Rather yes, 46");
        survey.setAnswer47("Rather yes, 47");
        survey.setAnswer48("Rather yes, 48");
        survey.setAnswer49("Rather yes, 49");
        survey.setAnswer50("Rather yes, 50");
        survey.setAnswer51("Rather yes, 51");
        survey.setAnswer52("Rather yes, 52");
        survey.setAnswer53("Rather yes, 53");
        survey.setAnswer54("Rather yes, 54");
        survey.setAnswer55("Rather yes, 55");
        survey.setAnswer56("Rather yes, 56");
        survey.setAnswer57("Rather yes, 57");
        survey.setAnswer58("Rather yes, 58");
        survey.setAnswer59("Rather yes, 59");
        survey.setAnswer60("Rather yes, 60");
        survey.setAnswer61("Rather yes, 61");
    }
}
