package io.alces.it;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unmapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An item with nested objects of every kind. */
@Item(table = "profiles")
record Profile(
        @PartitionKey String id,
        @Nullable String name,
        @Nullable BigDecimal credit,
        @Nullable Home home,
        Optional<Home> office,
        @Nullable Map<String, Integer> scores,
        @Nullable Map<String, Home> homes,
        Set<String> tags,
        Set<Integer> numbers,
        @Nullable List<Home> visited,
        @Nullable Contact contact,
        @Flatten Flags flags,
        @Nullable Object note,
        @Unmapped Map<String, Object> rest) {

    record Home(
            @Nullable String city,
            @Nullable @Attribute("zip.code") String zip,
            @Nullable Position position) {}

    record Position(@Nullable Integer x, Set<Integer> levels) {}

    record Flags(@Nullable Boolean active, @Nullable Position last) {}

    sealed interface Contact permits Mail, Phone {}

    record Mail(@Nullable String address, @Nullable Home home) implements Contact {}

    record Phone(@Nullable String address, int country) implements Contact {}

    static Profile random(String id, Random random) {
        return new Profile(
                id,
                maybe(random, () -> text(random)),
                maybe(random, () -> BigDecimal.valueOf(random.nextInt(3), random.nextInt(2))),
                maybe(random, () -> home(random)),
                Optional.ofNullable(maybe(random, () -> home(random))),
                maybe(random, () -> map(random, () -> random.nextInt(3))),
                maybe(random, () -> map(random, () -> home(random))),
                new TreeSet<>(map(random, () -> 1).keySet()),
                numbers(random),
                maybe(
                        random,
                        () -> IntStream.range(0, random.nextInt(3))
                                .mapToObj(unused -> home(random))
                                .toList()),
                maybe(random, () -> contact(random)),
                new Flags(maybe(random, random::nextBoolean), maybe(random, () -> position(random))),
                maybe(random, () -> open(random)),
                new TreeMap<>(Map.of("other", open(random), "other-" + random.nextInt(2), open(random))));
    }

    private static Home home(Random random) {
        return new Home(
                maybe(random, () -> text(random)),
                maybe(random, () -> text(random)),
                maybe(random, () -> position(random)));
    }

    private static Position position(Random random) {
        return new Position(maybe(random, () -> random.nextInt(2)), numbers(random));
    }

    private static Contact contact(Random random) {
        return random.nextBoolean()
                ? new Mail(maybe(random, () -> text(random)), maybe(random, () -> home(random)))
                : new Phone(maybe(random, () -> text(random)), random.nextInt(2));
    }

    private static Object open(Random random) {
        return random.nextInt(3) == 0 ? text(random) : map(random, () -> Map.of("deep", text(random)));
    }

    private static Set<Integer> numbers(Random random) {
        return new TreeSet<>(map(random, () -> random.nextInt(4)).values());
    }

    private static <V> Map<String, V> map(Random random, Supplier<V> value) {
        Map<String, V> map = new TreeMap<>();
        IntStream.range(0, random.nextInt(4)).forEach(unused -> map.put("k." + random.nextInt(4), value.get()));
        return map;
    }

    private static String text(Random random) {
        return "t" + random.nextInt(2);
    }

    private static <V> @Nullable V maybe(Random random, Supplier<V> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }
}
