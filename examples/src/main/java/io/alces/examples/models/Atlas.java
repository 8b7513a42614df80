package io.alces.examples.models;

import io.alces.Alces;
import io.alces.AlcesBuilder;
import io.alces.Model;
import io.alces.validation.BeanValidation;

/**
 * The models of the demo.
 *
 * @param alces what the models are of
 * @param drafts airports that somebody works on, in a table of their own
 * @param noticeLog what was done to notices
 */
public record Atlas(
        Alces alces,
        Model<Country> countries,
        Model<Region> regions,
        Model<Airport> airports,
        Model<Airport> drafts,
        Model<Notice> notices,
        Model<Logbook> logbooks,
        Model<Fuel> fuel,
        Model<Account> accounts,
        Model<FuelOrder> fuelOrders,
        NoticeLog noticeLog) {

    /** Lets {@code alces} check the constraints of the models, and tell {@code noticeLog} of what is done to notices. */
    public static void configure(AlcesBuilder alces, NoticeLog noticeLog) {
        alces.install(BeanValidation.create()).itemListener(Notice.class, noticeLog);
    }

    /** The models of the demo in the tables of {@code alces}, which was configured for them. Nothing is sent. */
    public static Atlas of(Alces alces, NoticeLog noticeLog) {
        Model<Airport> airports = alces.model(Airport.class);
        return new Atlas(
                alces,
                alces.model(Country.class),
                alces.model(Region.class),
                airports,
                airports.onTable(airports.tableName() + "-drafts"),
                alces.model(Notice.class),
                alces.model(Logbook.class),
                alces.model(Fuel.class),
                alces.model(Account.class),
                alces.model(FuelOrder.class),
                noticeLog);
    }

    /** Creates the tables, and waits until they are active. */
    public void createTables() {
        countries.table().create().execute();
        regions.table().create().execute();
        airports.table().create().execute();
        drafts.table().create().execute();
        notices.table().create().execute();
        logbooks.table().create().execute();
        fuel.table().create().execute();
        accounts.table().create().execute();
        fuelOrders.table().create().execute();
    }

    /** Copies an airport to the drafts, so that changes of it leave the airports as they are. */
    public Airport draftOf(String ident) {
        return drafts.save(airports.get(ident).execute().orElseThrow()).execute();
    }
}
