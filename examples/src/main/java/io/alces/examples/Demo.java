package io.alces.examples;

import io.alces.Alces;
import io.alces.AlcesBuilder;
import io.alces.Model;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.NoticeLog;
import io.alces.examples.recipes.AirportByIataCode;
import io.alces.examples.recipes.AirportByKey;
import io.alces.examples.recipes.AirportsOfCountry;
import io.alces.examples.recipes.Asynchronously;
import io.alces.examples.recipes.CostBeforehand;
import io.alces.examples.recipes.Counts;
import io.alces.examples.recipes.ExpiredNotice;
import io.alces.examples.recipes.FilteredAirports;
import io.alces.examples.recipes.HighestAirports;
import io.alces.examples.recipes.HighestOfTheWorld;
import io.alces.examples.recipes.InterruptedScan;
import io.alces.examples.recipes.LoggedChanges;
import io.alces.examples.recipes.MovedPin;
import io.alces.examples.recipes.NoticesOfAirports;
import io.alces.examples.recipes.OrderedFuel;
import io.alces.examples.recipes.PageAfterPage;
import io.alces.examples.recipes.Recipe;
import io.alces.examples.recipes.RefusedChange;
import io.alces.examples.recipes.RegionsOfCountry;
import io.alces.examples.recipes.RejectedAirport;
import io.alces.examples.recipes.Report;
import io.alces.examples.recipes.RequestOnly;
import io.alces.examples.recipes.SearchForm;
import io.alces.examples.recipes.SmallerClass;
import io.alces.examples.recipes.StaleNotice;
import io.alces.examples.recipes.StoredLogbook;
import io.alces.examples.recipes.SurveyedAirport;
import io.alces.testing.LocalDynamoDb;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Loads the airports of the world into DynamoDB Local, and answers questions about them. */
public final class Demo {
    private static final List<Recipe> RECIPES = List.of(
            new AirportByKey(),
            new AirportByIataCode(),
            new RegionsOfCountry(),
            new AirportsOfCountry(),
            new HighestAirports(),
            new Counts(),
            new PageAfterPage(),
            new Asynchronously(),
            new RequestOnly(),
            new FilteredAirports(),
            new SearchForm(),
            new SmallerClass(),
            new HighestOfTheWorld(),
            new InterruptedScan(),
            new CostBeforehand(),
            new SurveyedAirport(),
            new MovedPin(),
            new RefusedChange(),
            new RejectedAirport(),
            new StaleNotice(),
            new ExpiredNotice(),
            new NoticesOfAirports(),
            new LoggedChanges(),
            new StoredLogbook(),
            new OrderedFuel());

    private final Atlas atlas;
    private final PrintStream out;
    private final Report report;

    Demo(Atlas atlas, PrintStream out) {
        this.atlas = atlas;
        this.out = out;
        this.report = new Report(out);
    }

    /** Runs the demo, which needs nothing and leaves nothing behind. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        NoticeLog noticeLog = new NoticeLog();
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.start();
                Alces alces = connect(dynamoDb, noticeLog)) {
            new Demo(Atlas.of(alces, noticeLog), out).run();
        }
    }

    private static Alces connect(LocalDynamoDb dynamoDb, NoticeLog noticeLog) {
        AlcesBuilder alces = Alces.builder().client(dynamoDb.client()).asyncClient(dynamoDb.asyncClient());
        Atlas.configure(alces, noticeLog);
        return alces.build();
    }

    void run() {
        report.heading("Creating tables");
        timed(atlas::createTables);
        report.heading("Loading data of OurAirports");
        timed(this::load);
        RECIPES.forEach(this::answer);
    }

    private void load() {
        load("countries", atlas.countries(), OurAirports.countries());
        load("regions", atlas.regions(), OurAirports.regions());
        load("airports", atlas.airports(), OurAirports.airports());
    }

    private <T> void load(String label, Model<T> model, List<T> items) {
        ProgressBar bar = new ProgressBar(out, onTerminal(), label);
        model.saveAll(items)
                .onProgress(progress -> bar.show(progress.done(), progress.total()))
                .execute();
    }

    @SuppressWarnings("SystemConsoleNull") // as it is in every JDK with jdk.console=java.base, which the build sets
    private static boolean onTerminal() {
        return System.console() != null;
    }

    private void answer(Recipe recipe) {
        report.heading(recipe.question());
        timed(() -> recipe.answer(atlas, report));
    }

    private void timed(Runnable step) {
        long start = System.nanoTime();
        step.run();
        report.line("(" + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms)");
    }
}
