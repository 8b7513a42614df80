package io.alces.internal.codec;

import io.alces.annotation.Attribute;
import io.alces.annotation.Convert;
import io.alces.annotation.Discriminator;
import io.alces.annotation.DiscriminatorValue;
import io.alces.annotation.Flatten;
import io.alces.annotation.Ignore;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.Unmapped;
import io.alces.internal.codec.samples.InheritedParts;
import io.alces.reference.Ref;
import java.beans.ConstructorProperties;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Models of all shapes, with an object of each. */
@SuppressWarnings({
    "unused", // accessors that only codecs call
    "ArrayRecordComponent", // compared field by field
    "JavaUtilDate",
    "JdkObsolete", // types that models have
    "EffectivelyPrivate" // visibility is what is tried
})
final class SampleModels {
    private SampleModels() {}

    @Item
    record Primitives(
            @PartitionKey String id,
            boolean truth,
            byte tiny,
            short small,
            int normal,
            long big,
            float single,
            double twice,
            char letter,
            Boolean boxedTruth,
            Byte boxedTiny,
            Short boxedSmall,
            Integer boxedNormal,
            Long boxedBig,
            Float boxedSingle,
            Double boxedTwice,
            Character boxedLetter,
            BigInteger whole,
            BigDecimal exact) {}

    @Item
    record Boxes(
            @PartitionKey String id,
            @Nullable Integer absentNumber,
            @Nullable String absentText,
            @Nullable List<String> absentList,
            int zero,
            boolean no) {}

    @Item
    record Scalars(@PartitionKey String id, byte[] bytes, SdkBytes sdkBytes, DayOfWeek day, String empty) {}

    @Item
    record Times(
            @PartitionKey String id,
            Instant instant,
            LocalDateTime dateTime,
            LocalDate date,
            LocalTime time,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            OffsetTime offsetTime,
            Date legacy,
            Year year,
            YearMonth month,
            MonthDay monthDay,
            Duration duration,
            Duration negative,
            Period period,
            ZoneId zone,
            ZoneOffset zoneOffset,
            @Stored(StoredAs.EPOCH_SECONDS) Instant seconds,
            @Stored(StoredAs.EPOCH_MILLIS) Instant millis) {}

    @Item
    record Texts(
            @PartitionKey String id,
            Locale locale,
            UUID uuid,
            URI uri,
            CharSequence characters,
            char[] password,
            OptionalInt anInt,
            OptionalLong noLong,
            OptionalDouble aDouble) {}

    @Item
    record Collections(
            @PartitionKey String id,
            Iterable<String> iterable,
            Collection<Integer> collection,
            List<BigDecimal> list,
            ArrayList<String> arrayList,
            Deque<Long> deque,
            CopyOnWriteArrayList<String> copyOnWrite,
            List<List<Integer>> nested,
            List<@Nullable String> withNull) {}

    @Item
    record Sets(
            @PartitionKey String id,
            Set<String> texts,
            Set<Integer> numbers,
            SortedSet<BigDecimal> sorted,
            Set<SdkBytes> binaries,
            Set<DayOfWeek> days,
            EnumSet<DayOfWeek> enumSet,
            Set<UUID> uuids,
            Set<Boolean> truths,
            Set<Point> points,
            Set<String> empty) {}

    @Item
    record Maps(
            @PartitionKey String id,
            Map<String, Integer> byText,
            Map<DayOfWeek, String> byDay,
            EnumMap<DayOfWeek, Point> enumMap,
            Map<Integer, String> byNumber,
            Map<UUID, List<String>> byUuid,
            NavigableMap<Long, String> navigable,
            ConcurrentMap<String, String> concurrent,
            Map<String, @Nullable String> withNull) {}

    @Item
    record Arrays(
            @PartitionKey String id,
            String[] texts,
            int[] ints,
            long[] longs,
            short[] shorts,
            float[] floats,
            double[] doubles,
            boolean[] truths,
            Point[] points,
            int[][] matrix) {}

    @Item
    record Variable(@PartitionKey String id, String... texts) {}

    record Point(int x, int y) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            return Integer.compare(x, other.x);
        }
    }

    @Item
    record Optionals(
            @PartitionKey String id, Optional<String> text, Optional<Point> none, List<Optional<Integer>> inList) {}

    @Item
    record Tree(
            @PartitionKey String id,
            @Nullable Tree left,
            @Nullable Tree right,
            List<Tree> others) {}

    record Ping(@Nullable Pong pong) {}

    record Pong(@Nullable Ping ping) {}

    @Item
    record Mutual(@PartitionKey String id, Ping ping) {}

    record Pair<A, B>(A first, B second) {}

    @Item
    record Generic(@PartitionKey String id, Pair<String, Integer> pair, Pair<Pair<Long, Point>, List<Point>> deep) {}

    @Discriminator(attribute = "kind")
    sealed interface Figure permits Circle, Square {}

    @DiscriminatorValue("circle")
    record Circle(double radius) implements Figure {}

    record Square(double side, @Unmapped Map<String, Object> rest) implements Figure {}

    @Item
    record Figures(@PartitionKey String id, Figure figure, List<Figure> list, Map<String, Figure> map) {}

    @Item
    record Open(@PartitionKey String id, @Nullable Object value, Map<String, Object> map, List<Object> list) {}

    record Address(String city, @Attribute("zip") int zipCode) {}

    record Contact(
            @Nullable String phone, @Flatten @Nullable Address home) {}

    @Item
    record Flat(@PartitionKey String id, @Flatten @Nullable Contact contact, long after) {}

    @Item
    record Renamed(
            @PartitionKey @Attribute("pk") String id,

            @Attribute(
                    value = "total",
                    aliases = {"sum", "amount"})
            int total,

            @Attribute(aliases = "title") @Nullable String label) {}

    @Item
    record Rest(@PartitionKey String id, @Unmapped Map<String, @Nullable Object> rest) {}

    @Item
    record StoredRest(@PartitionKey String id, @Unmapped Map<String, AttributeValue> rest) {}

    static final class Celsius implements AttributeConverter<Double> {
        private Celsius() {}

        @Override
        public AttributeValue transformFrom(Double value) {
            return AttributeValue.fromS(value + " C");
        }

        @Override
        public Double transformTo(AttributeValue stored) {
            return Double.valueOf(stored.s().substring(0, stored.s().length() - 2));
        }

        @Override
        public EnhancedType<Double> type() {
            return EnhancedType.of(Double.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.S;
        }
    }

    @Item
    record Custom(
            @PartitionKey String id, @Convert(Celsius.class) Double temperature) {}

    @Item
    record Partial(
            @PartitionKey String id,
            @Ignore int notStored,
            @Ignore @Nullable String notStoredEither) {}

    @Item
    private record Hidden(@PartitionKey String id, int value) {}

    @Item
    static class Bean {
        private @Nullable String id;
        private int count;
        private boolean active;
        private @Nullable Point point;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        public int getCount() {
            return count;
        }

        public Bean setCount(int count) {
            this.count = count;
            return this;
        }

        public boolean isActive() {
            return active;
        }

        public void setActive(boolean active) {
            this.active = active;
        }

        public @Nullable Point getPoint() {
            return point;
        }

        public void setPoint(@Nullable Point point) {
            this.point = point;
        }
    }

    @Item
    static final class Derived extends Bean {
        private @Nullable String more;

        public @Nullable String getMore() {
            return more;
        }

        public void setMore(@Nullable String more) {
            this.more = more;
        }
    }

    @Item
    static final class Fields {
        @PartitionKey
        private String id = "";

        private int number;
        private @Nullable List<String> texts;

        private Fields() {}
    }

    @Item
    static final class Immutable {
        private final String id;
        private final long number;

        @ConstructorProperties({"id", "number"})
        private Immutable(String id, long number) {
            this.id = id;
            this.number = number;
        }

        @PartitionKey
        String getId() {
            return id;
        }

        long getNumber() {
            return number;
        }
    }

    @Item
    static final class Built {
        private final String id;
        private final int number;

        private Built(Builder builder) {
            this.id = builder.id;
            this.number = builder.number;
        }

        static Builder builder() {
            return new Builder("", 0);
        }

        @PartitionKey
        public String getId() {
            return id;
        }

        public int getNumber() {
            return number;
        }

        /** A builder whose setters return another builder. */
        static final class Builder {
            private final String id;
            private final int number;

            private Builder(String id, int number) {
                this.id = id;
                this.number = number;
            }

            Builder id(String newId) {
                return new Builder(newId, number);
            }

            Builder number(int newNumber) {
                return new Builder(id, newNumber);
            }

            Built build() {
                return new Built(this);
            }
        }
    }

    /** Has private and package-private members in a superclass of another package. */
    @Item
    static final class Inherited extends InheritedParts {
        @PartitionKey
        private String id = "";
    }

    static List<Object> all() {
        List<Object> all = new ArrayList<>(List.of(primitives(), boxes(), scalars(), times(), texts()));
        all.addAll(List.of(collections(), sets(), maps(), arrays(), new Variable("v", "x", "y"), optionals()));
        all.addAll(List.of(tree(), mutual(), generic(), figures(), open(), flat(), new Flat("f", null, 3)));
        all.addAll(List.of(new Renamed("r", 3, "x"), rest(), storedRest(), new Custom("c", 21.5)));
        all.addAll(List.of(new Partial("p", 0, null), new Hidden("h", 4), bean(new Bean()), derived(), fields()));
        all.addAll(
                List.of(new Immutable("i", 5), Built.builder().id("b").number(6).build(), inherited()));
        all.add(references());
        return all;
    }

    @Item
    record Shelf(@PartitionKey int aisle, @SortKey String place) {}

    @Item
    record References(
            @PartitionKey Ref<Custom> owner,
            @Nullable Ref<References> self,
            List<Ref<Shelf>> shelves,
            Set<Ref<Custom>> customs,
            Optional<Ref<Shelf>> best) {}

    private static Object references() {
        Ref<Shelf> shelf = Ref.to(Shelf.class, 1, "x");
        Ref<Custom> custom = Ref.to(Custom.class, "c");
        return new References(
                custom, Ref.to(References.class, custom), List.of(shelf), Set.of(custom), Optional.of(shelf));
    }

    private static Object primitives() {
        return new Primitives(
                "p",
                true,
                (byte) -1,
                (short) 2,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                1.5f,
                -2.25,
                'x',
                false,
                Byte.MIN_VALUE,
                Short.MAX_VALUE,
                7,
                8L,
                1e-5f,
                1e100,
                'é',
                new BigInteger("12345678901234567890123456789012345678"),
                new BigDecimal("-0.001"));
    }

    private static Object boxes() {
        return new Boxes("b", null, null, null, 0, false);
    }

    private static Object scalars() {
        return new Scalars("s", new byte[] {1, -1}, SdkBytes.fromUtf8String("bytes"), DayOfWeek.FRIDAY, "");
    }

    private static Object times() {
        Instant instant = Instant.parse("2024-02-29T23:59:59.000000001Z");
        return new Times(
                "t",
                instant,
                LocalDateTime.parse("0000-01-01T00:00:00"),
                LocalDate.parse("9999-12-31"),
                LocalTime.parse("01:02:03.4"),
                OffsetDateTime.parse("2024-01-02T03:04:05+02:00"),
                ZonedDateTime.parse("2024-07-02T03:04:05+02:00[Europe/Paris]"),
                OffsetTime.parse("03:04:05-01:30"),
                new Date(1_700_000_000_123L),
                Year.of(-44),
                YearMonth.of(2024, 5),
                MonthDay.of(12, 31),
                Duration.ofNanos(1),
                Duration.ofMillis(-1500),
                Period.of(1, 2, 3),
                ZoneId.of("Europe/Oslo"),
                ZoneOffset.ofHours(-5),
                Instant.ofEpochSecond(-1),
                Instant.ofEpochMilli(-1));
    }

    private static Object texts() {
        return new Texts(
                "t",
                Locale.US,
                UUID.fromString("00000000-0000-0001-0000-000000000002"),
                URI.create("a:b"),
                "characters",
                "secret".toCharArray(),
                OptionalInt.of(3),
                OptionalLong.empty(),
                OptionalDouble.of(0.5));
    }

    private static Object collections() {
        List<@Nullable String> withNull = new ArrayList<>();
        withNull.add(null);
        withNull.add("x");
        return new Collections(
                "c",
                List.of("a"),
                List.of(1, 2),
                List.of(new BigDecimal("1.5")),
                new ArrayList<>(List.of("x")),
                new LinkedList<>(List.of(1L)),
                new CopyOnWriteArrayList<>(List.of("w")),
                List.of(List.of(1), List.of()),
                withNull);
    }

    private static Object sets() {
        return new Sets(
                "s",
                Set.of("a", "b"),
                Set.of(1, 2),
                new TreeSet<>(Set.of(BigDecimal.ONE, BigDecimal.TEN)),
                Set.of(SdkBytes.fromUtf8String("b")),
                Set.of(DayOfWeek.MONDAY),
                EnumSet.of(DayOfWeek.SUNDAY),
                Set.of(UUID.fromString("00000000-0000-0001-0000-000000000002")),
                Set.of(true),
                Set.of(new Point(1, 2)),
                Set.of());
    }

    private static Object maps() {
        Map<String, @Nullable String> withNull = new LinkedHashMap<>();
        withNull.put("none", null);
        return new Maps(
                "m",
                Map.of("a.b", 1),
                Map.of(DayOfWeek.MONDAY, "x"),
                new EnumMap<>(Map.of(DayOfWeek.TUESDAY, new Point(1, 2))),
                Map.of(-5, "five"),
                Map.of(UUID.fromString("00000000-0000-0001-0000-000000000002"), List.of("x")),
                new TreeMap<>(Map.of(1L, "one")),
                new ConcurrentHashMap<>(Map.of("k", "v")),
                withNull);
    }

    private static Object arrays() {
        return new Arrays(
                "a",
                new String[] {"x", "y"},
                new int[] {1, 2, 3},
                new long[] {4},
                new short[] {5},
                new float[] {1.5f},
                new double[20],
                new boolean[] {true, false},
                new Point[] {new Point(1, 2)},
                new int[][] {{1}, {}});
    }

    private static Object optionals() {
        return new Optionals("o", Optional.of("x"), Optional.empty(), List.of(Optional.of(1), Optional.empty()));
    }

    private static Object tree() {
        Tree leaf = new Tree("leaf", null, null, List.of());
        return new Tree("root", leaf, null, List.of(leaf, new Tree("inner", leaf, leaf, List.of())));
    }

    private static Object mutual() {
        return new Mutual("m", new Ping(new Pong(new Ping(null))));
    }

    private static Object generic() {
        return new Generic(
                "g", new Pair<>("x", 1), new Pair<>(new Pair<>(2L, new Point(3, 4)), List.of(new Point(5, 6))));
    }

    private static Object figures() {
        Square square = new Square(2, Map.of("color", "red"));
        return new Figures("f", new Circle(1), List.of(square, new Circle(3)), Map.of("x", square));
    }

    private static Object open() {
        return new Open(
                "o",
                new BigDecimal("1.5"),
                Map.of("set", Set.of("a"), "map", Map.of("x", true)),
                List.of("text", SdkBytes.fromUtf8String("bytes"), List.of(new BigDecimal(1))));
    }

    private static Object flat() {
        return new Flat("f", new Contact("123", new Address("Oslo", 150)), 3);
    }

    private static Object rest() {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        rest.put("more", "x");
        rest.put("nothing", null);
        return new Rest("r", rest);
    }

    private static Object storedRest() {
        return new StoredRest("r", Map.of("more", AttributeValue.fromM(Map.of("x", AttributeValue.fromN("1")))));
    }

    private static <B extends Bean> B bean(B bean) {
        bean.setId("b");
        bean.setCount(3).setActive(true);
        bean.setPoint(new Point(1, 2));
        return bean;
    }

    private static Object derived() {
        Derived derived = bean(new Derived());
        derived.setMore("more");
        return derived;
    }

    private static Object fields() {
        Fields fields = new Fields();
        fields.id = "f";
        fields.number = 3;
        fields.texts = List.of("x");
        return fields;
    }

    private static Object inherited() {
        Inherited inherited = new Inherited();
        inherited.id = "i";
        inherited.fill("secret", 3, 4.5);
        return inherited;
    }
}
