package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.Page;
import io.alces.annotation.Attribute;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.testing.AlcesTest;
import io.alces.transaction.ReadTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

@AlcesTest
class ProjectedReadsTest {
    private static final int COUNT = 40;
    private static final List<Flight> FLIGHTS =
            IntStream.range(0, COUNT).mapToObj(ProjectedReadsTest::flight).toList();

    record Airport(@Attribute("iata") String code, String city) {}

    record Leg(Airport from, Airport to, int miles) {}

    /** Both indexes have the key of the airline; one of them has the gate as well. */
    @Item(table = "flights")
    @GlobalIndex(name = "byAirline", partitionKey = "airline", projection = ProjectionType.KEYS_ONLY)
    @GlobalIndex(name = "byAirlineWithGate", partitionKey = "airline", include = "gate")
    record Flight(
            @PartitionKey String day,
            @SortKey int number,
            String airline,
            @Attribute("g") @Nullable String gate,
            @Stored(StoredAs.EPOCH_SECONDS) Instant departure,
            List<Leg> legs,
            @Nullable Airport alternate,
            String notes) {}

    private static Flight flight(int number) {
        return new Flight(
                "2026-01-02",
                number,
                number % 2 == 0 ? "SK" : "DY",
                number % 4 == 0 ? "A" + number : null,
                Instant.ofEpochSecond(1_767_312_000L + number),
                List.of(new Leg(new Airport("OSL", "Oslo"), new Airport("BGO", "Bergen"), 201)),
                null,
                "long text");
    }

    record Code(String code) {}

    record Route(Code from, Code to) {}

    record Departure(
            int number,
            Instant departure,
            List<Route> legs,
            @Nullable Code alternate) {

        static Departure of(Flight flight) {
            List<Route> routes = flight.legs().stream()
                    .map(leg -> new Route(
                            new Code(leg.from().code()), new Code(leg.to().code())))
                    .toList();
            return new Departure(flight.number(), flight.departure(), routes, null);
        }
    }

    private static final List<Departure> DEPARTURES =
            FLIGHTS.stream().map(Departure::of).toList();

    record Gate(int number, @Nullable String gate) {}

    static final class GateBean {
        private int number;
        private @Nullable String gate;

        int getNumber() {
            return number;
        }

        void setNumber(int number) {
            this.number = number;
        }

        @Nullable String getGate() {
            return gate;
        }

        void setGate(@Nullable String gate) {
            this.gate = gate;
        }
    }

    record Notes(String notes) {}

    @BeforeAll
    static void fill(Model<Flight> flights) {
        flights.saveAll(FLIGHTS).execute();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_givesASummary(Execution execution, Model<Flight> flights) {
        assertThat(execution.run(flights.get("2026-01-02", 4).consistent().as(Departure.class)))
                .contains(DEPARTURES.get(4));
        assertThat(execution.run(flights.get("2026-01-02", 99).as(Departure.class)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_intoABean_fillsIt(Execution execution, Model<Flight> flights) {
        Optional<GateBean> bean =
                execution.run(flights.get("2026-01-02", 4).as(GateBean.class).consistent());

        assertThat(bean).map(GateBean::getNumber).contains(4);
        assertThat(bean).map(GateBean::getGate).contains("A4");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void list_hasAllInOrder(Execution execution, Model<Flight> flights) {
        var query = flights.query().where(Flight::day).eq("2026-01-02").as(Departure.class);

        assertThat(execution.run(query.pageSize(7).list())).isEqualTo(DEPARTURES);
        assertThat(execution.run(query.descending().first())).contains(DEPARTURES.get(COUNT - 1));
        assertThat(execution.run(query.filter(Flight::airline).eq("DY").count()))
                .isEqualTo(COUNT / 2);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void page_afterPage_hasAllOnce(Execution execution, Model<Flight> flights) {
        var query = flights.query()
                .where(Flight::day)
                .eq("2026-01-02")
                .filter(Flight::airline)
                .eq("SK")
                .as(Notes.class)
                .pageSize(5)
                .limit(3);
        List<Notes> read = new ArrayList<>();
        Page<Notes> page = execution.run(query);
        read.addAll(page.items());
        while (page.cursor().isPresent()) {
            page = execution.run(query.startAt(page.cursor().get()));
            read.addAll(page.items());
        }

        assertThat(read).hasSize(COUNT / 2).containsOnly(new Notes("long text"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void startAt_theCursorOfWholeItems_goesOnWithSummaries(Execution execution, Model<Flight> flights) {
        var query = flights.query().where(Flight::day).eq("2026-01-02").limit(10);
        String cursor = execution.run(query).cursor().orElseThrow();

        assertThat(execution.run(query.as(Departure.class).startAt(cursor)))
                .containsExactlyElementsOf(DEPARTURES.subList(10, 20));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void index_chosenByItself_isTheOneThatHasTheSummary(Execution execution, Model<Flight> flights) {
        var query = flights.query().where(Flight::airline).eq("DY").as(Gate.class);

        assertThat(query.request().indexName()).isEqualTo("byAirlineWithGate");
        assertThat(execution.run(query.limit(3).list())).hasSize(3).allMatch(gate -> gate.number() % 2 == 1);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void scan_ofAnIndex_pagesByItsKey(Execution execution, Model<Flight> flights) {
        var scan = flights.scan().index("byAirlineWithGate").as(Gate.class).limit(15);
        Page<Gate> first = execution.run(scan);
        Page<Gate> second =
                execution.run(scan.limit(COUNT).startAt(first.cursor().orElseThrow()));

        assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                .containsExactlyInAnyOrderElementsOf(FLIGHTS.stream()
                        .map(flight -> new Gate(flight.number(), flight.gate()))
                        .toList());
    }

    @Test
    void index_thatLacksTheSummary_isRefused(Model<Flight> flights) {
        assertThatThrownBy(
                        () -> flights.scan().index("byAirline").as(Gate.class).request())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Flight: index byAirline does not hold g; read and filter only what it holds, with"
                        + " attributes(..) or as(..), or let the index project all");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void parallelScan_hasEachOnce(Execution execution, Model<Flight> flights) {
        var scan = flights.scan().as(Departure.class).pageSize(9).parallel(4);

        assertThat(execution.run(scan.list())).containsExactlyInAnyOrderElementsOf(DEPARTURES);
        assertThat(execution.run(scan.count())).isEqualTo(COUNT);
        try (Stream<Departure> stream = scan.stream()) {
            assertThat(stream.sorted(Comparator.comparing(Departure::number))).isEqualTo(DEPARTURES);
        }
    }

    @Test
    void stream_andPublisher_haveAllInOrder(Model<Flight> flights) {
        var query = flights.query()
                .where(Flight::day)
                .eq("2026-01-02")
                .as(Departure.class)
                .pageSize(6);
        List<Departure> published = new ArrayList<>();

        query.publisher().subscribe(published::add).join();

        assertThat(published).isEqualTo(DEPARTURES);
        assertThat(query.stream()).isEqualTo(DEPARTURES);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void readTransaction_givesSummaries(Execution execution, Alces alces, Model<Flight> flights) {
        var departure = flights.get("2026-01-02", 4).as(Departure.class);
        var gate = flights.get("2026-01-02", 8).as(Gate.class);
        var none = flights.get("2026-01-02", 99).as(Gate.class);

        var read =
                execution.run(ReadTransaction.on(alces).add(departure).add(gate).add(none));

        assertThat(read.get(departure)).contains(DEPARTURES.get(4));
        assertThat(read.get(gate)).contains(new Gate(8, "A8"));
        assertThat(read.get(none)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_ofAnItemWithoutAnyOfTheSummary_findsIt(Execution execution, Model<Flight> flights) {
        record Alternate(@Nullable Code alternate) {}

        assertThat(execution.run(flights.get("2026-01-02", 1).as(Alternate.class)))
                .contains(new Alternate(null));
    }
}
