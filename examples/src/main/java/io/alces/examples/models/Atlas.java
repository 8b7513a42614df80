package io.alces.examples.models;

import io.alces.Alces;
import io.alces.Model;

/**
 * The models of the demo.
 *
 * @param drafts airports that somebody works on, in a table of their own
 */
public record Atlas(Model<Country> countries, Model<Region> regions, Model<Airport> airports, Model<Airport> drafts) {

    /** The models of the demo in the tables of {@code alces}. Nothing is sent. */
    public static Atlas of(Alces alces) {
        Model<Airport> airports = alces.model(Airport.class);
        return new Atlas(
                alces.model(Country.class),
                alces.model(Region.class),
                airports,
                airports.onTable(airports.tableName() + "-drafts"));
    }

    /** Creates the tables, and waits until they are active. */
    public void createTables() {
        countries.table().create().execute();
        regions.table().create().execute();
        airports.table().create().execute();
        drafts.table().create().execute();
    }

    /** Copies an airport to the drafts, so that changes of it leave the airports as they are. */
    public Airport draftOf(String ident) {
        return drafts.save(airports.get(ident).execute().orElseThrow()).execute();
    }
}
