package io.alces.internal.codec;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Unmapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models of shapes that meet seldom, with an object of each. */
@SuppressWarnings({
    "unused", // accessors that only codecs call
    "ArrayRecordComponent" // compared field by field
})
final class UnusualModels {
    private UnusualModels() {}

    /** Its constants are of classes of their own. */
    enum Operation {
        PLUS {
            @Override
            int apply(int left, int right) {
                return left + right;
            }
        },
        MINUS {
            @Override
            int apply(int left, int right) {
                return left - right;
            }
        };

        abstract int apply(int left, int right);
    }

    record Box<T>(T value, List<T> more) {}

    @Item
    record Nested(
            @PartitionKey byte[] id,
            @SortKey BigDecimal position,
            Operation operation,
            EnumMap<Operation, Set<Operation>> next,
            Box<Box<Operation>> boxes,
            Box<String>[] array,
            Map<String, Map<Integer, List<Box<String>>>> maps,
            Optional<List<Operation>> operations,
            List<? extends List<? extends Operation>> lists) {}

    /** Fields, getters and setters of different types, overloaded setters, and accessors named in all ways. */
    @Item
    static final class Mixed {
        @PartitionKey
        private Integer id = 0;

        private @Nullable Boolean flag;
        private boolean isOpen;
        private int count;
        private @Nullable String nickname;
        private @Nullable List<String> tags;

        public int getId() {
            return id;
        }

        public void setId(Integer id) {
            this.id = id;
        }

        public void setId(String id) {
            this.id = Integer.valueOf(id);
        }

        public @Nullable Boolean isFlag() {
            return flag;
        }

        public void setFlag(@Nullable Boolean flag) {
            this.flag = flag;
        }

        public boolean isOpen() {
            return isOpen;
        }

        public void setOpen(boolean open) {
            isOpen = open;
        }

        public Integer getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        public Optional<String> getNickname() {
            return Optional.ofNullable(nickname);
        }

        public void setNickname(@Nullable String nickname) {
            this.nickname = nickname;
        }

        public @Nullable Iterable<String> getTags() {
            return tags;
        }

        public void setTags(String... tags) {
            this.tags = List.of(tags);
        }
    }

    abstract static class Series<T, L extends List<T>> {
        @Nullable T first;

        @Nullable L rest;

        T @Nullable [] array;

        @Nullable Map<String, T> named;
    }

    @Item
    static final class Days extends Series<LocalDate, ArrayList<LocalDate>> {
        @PartitionKey
        private String id = "";
    }

    record Part(String partText, long partNumber) {}

    record Other(@Nullable String otherText) {}

    /** Has attributes of all kinds, and more than have variables of their own in the code that reads them. */
    @Item
    record Wide(
            @PartitionKey String id,
            String text0,
            int number0,
            double fraction0,
            @Nullable Long count0,
            List<String> list0,
            String text1,
            int number1,
            double fraction1,
            @Nullable Long count1,
            List<String> list1,
            String text2,
            int number2,
            double fraction2,
            @Nullable Long count2,
            List<String> list2,
            String text3,
            int number3,
            double fraction3,
            @Nullable Long count3,
            List<String> list3,
            String text4,
            int number4,
            double fraction4,
            @Nullable Long count4,
            List<String> list4,
            String text5,
            int number5,
            double fraction5,
            @Nullable Long count5,
            List<String> list5,
            @Attribute(aliases = "before") String renamed,
            @Flatten @Nullable Part part,
            @Flatten @Nullable Other other,
            boolean last,
            @Unmapped Map<String, @Nullable Object> rest) {}

    static List<Object> all() {
        return List.of(nested(), mixed(), days(), wide());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
    private static Object nested() {
        return new Nested(
                new byte[] {1, 2},
                new BigDecimal("1.5"),
                Operation.PLUS,
                new EnumMap<>(Map.of(Operation.MINUS, Set.of(Operation.PLUS), Operation.PLUS, Set.of())),
                new Box<>(new Box<>(Operation.MINUS, List.of()), List.of()),
                (Box<String>[]) new Box[] {new Box<>("x", List.of("y"))},
                Map.of("a", Map.of(1, List.of(new Box<>("z", List.of())))),
                Optional.of(List.of(Operation.PLUS)),
                List.of(List.of(Operation.PLUS), List.of()));
    }

    private static Object mixed() {
        Mixed mixed = new Mixed();
        mixed.setId(7);
        mixed.setFlag(false);
        mixed.setOpen(true);
        mixed.setCount(3);
        mixed.setNickname("nick");
        mixed.setTags("a", "b");
        return mixed;
    }

    private static Object wide() {
        return new Wide(
                "w",
                "t0",
                0,
                0.5,
                null,
                List.of("l0"),
                "t1",
                1,
                1.5,
                1L,
                List.of("l1"),
                "t2",
                2,
                2.5,
                null,
                List.of("l2"),
                "t3",
                3,
                3.5,
                3L,
                List.of("l3"),
                "t4",
                4,
                4.5,
                null,
                List.of("l4"),
                "t5",
                5,
                5.5,
                5L,
                List.of("l5"),
                "r",
                new Part("a", 7),
                null,
                true,
                Map.of("more", "x"));
    }

    private static Object days() {
        Days days = new Days();
        days.id = "d";
        days.first = LocalDate.EPOCH;
        days.rest = new ArrayList<>(List.of(LocalDate.EPOCH));
        days.array = new LocalDate[] {LocalDate.EPOCH};
        days.named = Map.of("epoch", LocalDate.EPOCH);
        return days;
    }
}
