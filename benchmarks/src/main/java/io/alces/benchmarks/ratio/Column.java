package io.alces.benchmarks.ratio;

/** The variants that have a column, in their order. */
enum Column {
    ENHANCED_BEAN("Enhanced, bean"),
    ENHANCED_IMMUTABLE("Enhanced, immutable"),
    ALCES("Alces"),
    ALCES_MAPPED("Alces, by maps");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
