package io.alces.it;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Model;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.UpdatedAt;
import io.alces.testing.AlcesExtension;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked // Models have no time where one is filled in.
@SuppressWarnings("JavaUtilDate") // models have attributes of it
class TimestampsTest {
    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.clock(new TickingClock()))
            .build();

    record Place(
            String city,
            @CreatedAt Instant createdAt,
            @UpdatedAt @Stored(StoredAs.EPOCH_MILLIS) Instant updatedAt) {
        static Place of(String city) {
            return new Place(city, null, null);
        }
    }

    @Item
    record Trip(
            @PartitionKey String id,
            Place from,
            List<Place> stops,
            @CreatedAt ZonedDateTime createdAt,
            @UpdatedAt Optional<Instant> updatedAt) {
        static Trip of(String id, Place from, Place... stops) {
            return new Trip(id, from, List.of(stops), null, Optional.empty());
        }

        Trip withFrom(Place other) {
            return new Trip(id, other, stops, createdAt, updatedAt);
        }
    }

    /** A JavaBean. */
    @Item
    static class Login {
        private String user;
        private Date first;
        private Instant last;

        @PartitionKey
        public String getUser() {
            return user;
        }

        public void setUser(String user) {
            this.user = user;
        }

        @CreatedAt
        public Date getFirst() {
            return first;
        }

        public void setFirst(Date first) {
            this.first = first;
        }

        @UpdatedAt
        public Instant getLast() {
            return last;
        }

        public void setLast(Instant last) {
            this.last = last;
        }
    }

    private static Stream<Instant> times(Trip trip) {
        Place from = trip.from();
        return Stream.of(
                trip.createdAt().toInstant(), trip.updatedAt().orElseThrow(), from.createdAt(), from.updatedAt());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_givesAllOneTime(Execution execution, Model<Trip> trips) {
        Trip created = execution.run(trips.create(Trip.of("1", Place.of("Oslo"), Place.of("Voss"))));

        assertThat(times(created).distinct()).hasSize(1);
        assertThat(created.stops().get(0).updatedAt()).isEqualTo(created.from().updatedAt());
        assertThat(trips.get("1").consistent().execute()).contains(created);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_ofAnItemThatWasRead_keepsTheTimeOfCreation(Execution execution, Model<Trip> trips) {
        Trip created = trips.create(Trip.of("1", Place.of("Oslo"))).execute();

        Trip saved = execution.run(trips.save(created));

        assertThat(saved.createdAt()).isEqualTo(created.createdAt());
        assertThat(saved.from().createdAt()).isEqualTo(created.from().createdAt());
        assertThat(saved.updatedAt().orElseThrow()).isAfter(created.updatedAt().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_givesAllItemsOneTime(Execution execution, Model<Trip> trips) {
        List<Trip> saved = execution
                .run(trips.saveAll(List.of(Trip.of("1", Place.of("Oslo")), Trip.of("2", Place.of("Voss")))))
                .present();

        assertThat(saved.stream().flatMap(TimestampsTest::times).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_inAnObject_updatesItAndTheItem(Execution execution, Model<Trip> trips) {
        Trip created =
                trips.create(Trip.of("1", Place.of("Oslo"), Place.of("Voss"))).execute();
        Place from = created.from();

        Trip changed = execution.run(
                trips.saveChanges(created, created.withFrom(new Place("Bergen", from.createdAt(), from.updatedAt()))));

        assertThat(changed.from().createdAt()).isEqualTo(from.createdAt());
        assertThat(changed.from().updatedAt())
                .isEqualTo(changed.updatedAt().orElseThrow())
                .isAfter(from.updatedAt());
        assertThat(changed.stops()).isEqualTo(created.stops());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_insideAnObject_updatesItAndTheItem(Execution execution, Model<Trip> trips) {
        Trip created = trips.create(Trip.of("1", Place.of("Oslo"))).execute();

        Trip updated = execution.run(
                trips.update("1").set(path(Trip::from).then(Place::city)).to("Bergen"));

        assertThat(updated.createdAt()).isEqualTo(created.createdAt());
        assertThat(updated.from().createdAt()).isEqualTo(created.from().createdAt());
        assertThat(updated.from().updatedAt())
                .isEqualTo(updated.updatedAt().orElseThrow())
                .isAfter(created.from().updatedAt());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_thatCreatesParents_givesThemTheTime(Execution execution, Model<Trip> trips) {
        Trip updated = execution.run(trips.update("1")
                .set(path(Trip::from).then(Place::city))
                .to("Bergen")
                .createParents());

        assertThat(times(updated).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofABean_leavesTheArgumentAlone(Execution execution, Model<Login> logins) {
        Login login = new Login();
        login.setUser("ada");

        Login created = execution.run(logins.create(login));

        assertThat(login.getFirst()).isNull();
        assertThat(created.getFirst()).isEqualTo(Date.from(created.getLast()));
    }
}
