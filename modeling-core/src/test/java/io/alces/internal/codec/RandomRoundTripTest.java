package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.internal.wire.WireItems;
import io.alces.schema.ModelSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects with random values come back as they were. */
class RandomRoundTripTest {
    @Item
    record Everything(
            @PartitionKey String id,
            long number,
            double fraction,
            @Nullable Integer boxed,
            @Nullable BigDecimal decimal,
            @Nullable Instant instant,
            Optional<String> optional,
            Set<Long> numbers,
            @Nullable Map<String, String> map,
            @Nullable List<Inner> inner,
            @Flatten @Nullable Beside beside,
            boolean last) {}

    record Inner(int x, @Nullable String text) {}

    record Beside(@Attribute(aliases = "l") @Nullable String left, long right) {}

    @ParameterizedTest
    @EnumSource
    void fromItem_ofRandomObjects_givesEqualOnes(CodecKind kind) {
        CompiledModel<Everything> model = CompiledModel.of(ModelSchema.compile(Everything.class), kind);
        Random random = new Random(20240229);
        for (int i = 0; i < 2_000; i++) {
            Everything object = everything(random);
            assertThat(model.fromItem(model.toItem(object))).isEqualTo(object);
            assertThat(model.fromWire(WireItems.of(model.toItem(object)))).isEqualTo(object);
        }
    }

    private static Everything everything(Random random) {
        return new Everything(
                text(random),
                random.nextLong(),
                random.nextGaussian() * Math.pow(10, random.nextInt(100) - 50),
                random.nextBoolean() ? null : random.nextInt(),
                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt() * 10L + 1, random.nextInt(20)),
                random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                Optional.of(random).filter(Random::nextBoolean).map(RandomRoundTripTest::text),
                numbers(random),
                random.nextBoolean() ? null : map(random),
                random.nextBoolean() ? null : inner(random),
                random.nextBoolean() ? null : new Beside(text(random), random.nextLong()),
                random.nextBoolean());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0, Character.MAX_CODE_POINT + 1)
                .filter(point -> !Character.isBmpCodePoint(point) || !Character.isSurrogate((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<Long> numbers(Random random) {
        Set<Long> numbers = new HashSet<>();
        random.longs(random.nextInt(5)).forEach(numbers::add);
        return numbers;
    }

    private static Map<String, String> map(Random random) {
        Map<String, String> map = new HashMap<>();
        IntStream.range(0, random.nextInt(5)).forEach(i -> map.put("k" + text(random), text(random)));
        return map;
    }

    private static List<Inner> inner(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> new Inner(random.nextInt(), random.nextBoolean() ? null : text(random)))
                .toList();
    }
}
