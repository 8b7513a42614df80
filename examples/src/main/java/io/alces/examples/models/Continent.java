package io.alces.examples.models;

/** The continents by their codes, which is how they are stored. */
public enum Continent {
    AF("Africa"),
    AN("Antarctica"),
    AS("Asia"),
    EU("Europe"),
    NA("North America"),
    OC("Oceania"),
    SA("South America");

    private final String title;

    Continent(String title) {
        this.title = title;
    }

    /** The name that people know it by. */
    public String title() {
        return title;
    }
}
