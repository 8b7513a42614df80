package io.alces.examples.models;

import io.alces.Alces;
import io.alces.Model;

/** The models of the demo. */
public record Atlas(Model<Country> countries, Model<Region> regions, Model<Airport> airports) {

    /** The models of the demo in the tables of {@code alces}. Nothing is sent. */
    public static Atlas of(Alces alces) {
        return new Atlas(alces.model(Country.class), alces.model(Region.class), alces.model(Airport.class));
    }

    /** Creates the tables, and waits until they are active. */
    public void createTables() {
        countries.table().create().execute();
        regions.table().create().execute();
        airports.table().create().execute();
    }
}
