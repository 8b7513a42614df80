package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Model;
import io.alces.Populated;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.reference.Ref;
import io.alces.testing.AlcesTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
class PopulateTest {
    @Item(table = "populate-people")
    record Person(@PartitionKey String id, @Nullable Ref<Person> manager) {}

    @Item(table = "populate-rooms")
    record Room(@PartitionKey String house, @SortKey int number) {}

    @Item(table = "populate-meetings")
    record Meeting(
            @PartitionKey String id, @Nullable Ref<Person> host, Set<Ref<Person>> guests, Optional<Ref<Room>> room) {}

    private static Ref<Person> person(int number) {
        return Ref.to(Person.class, "p" + number);
    }

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Person("p" + number, number == 0 ? null : person(number / 2)))
                .toList();
    }

    private static Meeting meeting(@Nullable Ref<Person> host, Set<Ref<Person>> guests, Optional<Ref<Room>> room) {
        return new Meeting("m", host, guests, room);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void populate_ofManyItems_givesEachWhatItRefersTo(
            Execution execution, Model<Person> people, Model<Meeting> meetings) {
        people.saveAll(people(250)).execute();
        List<Meeting> all = IntStream.range(0, 500)
                .mapToObj(number -> meeting(person(number % 260), Set.of(), Optional.empty()))
                .toList();

        Populated<Meeting, Person> populated =
                execution.run(meetings.populate(all, Meeting::host).consistent());

        assertThat(IntStream.range(0, 500).mapToObj(populated::get))
                .isEqualTo(IntStream.range(0, 500)
                        .mapToObj(number -> Optional.of(number % 260)
                                .filter(id -> id < 250)
                                .map(id -> people(250).get(id)))
                        .toList());
        assertThat(populated.dangling())
                .extracting(Populated.Reference::position)
                .containsExactlyElementsOf(IntStream.range(250, 260).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void populateAll_givesAllThatEachRefersTo(Execution execution, Model<Person> people, Model<Meeting> meetings) {
        people.saveAll(people(3)).execute();
        List<Meeting> all = List.of(
                meeting(null, Set.of(person(0), person(1), person(9)), Optional.empty()),
                meeting(null, Set.of(), Optional.empty()));

        Populated<Meeting, Person> populated = execution.run(meetings.populateAll(all, Meeting::guests));

        assertThat(populated.getAll(0))
                .containsExactlyInAnyOrder(people(3).get(0), people(3).get(1));
        assertThat(populated.getAll(1)).isEmpty();
        assertThat(populated.dangling()).containsExactly(new Populated.Reference<>(0, person(9), people.key("p9")));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void populateOptional_ofKeysOfTwoAttributes_givesTheirItems(
            Execution execution, Model<Room> rooms, Model<Meeting> meetings) {
        rooms.save(new Room("h", 1)).execute();
        List<Meeting> all = List.of(
                meeting(null, Set.of(), Optional.empty()),
                meeting(null, Set.of(), Optional.of(Ref.to(Room.class, "h", 1))));

        Populated<Meeting, Room> populated = execution.run(meetings.populateOptional(all, Meeting::room));

        assertThat(populated.get(0)).isEmpty();
        assertThat(populated.get(1)).contains(new Room("h", 1));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void populate_ofWhatReferencesLeadTo_goesOneLevelFurther(Execution execution, Model<Person> people) {
        people.saveAll(people(8)).execute();

        Populated<Person, Person> managers =
                execution.run(people.populate(people(8).subList(7, 8), Person::manager));
        Populated<Person, Person> theirs = execution.run(people.populate(managers.getAll(0), Person::manager));

        assertThat(managers.get(0)).contains(people(8).get(3));
        assertThat(theirs.get(0)).contains(people(8).get(1));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void populate_ofNoReferences_sendsNothing(Execution execution, Model<Person> people) {
        Populated<Person, Person> populated = execution.run(people.populate(people(1), Person::manager));

        assertThat(populated.get(0)).isEmpty();
        assertThat(populated.dangling()).isEmpty();
    }
}
