package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.schema.ModelSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class WarmingCodecTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int THREADS = 4;

    @Item
    record Folder(
            @PartitionKey String id,
            Instant at,
            long size,
            @Nullable Folder parent,
            List<Folder> folders) {}

    private static final Folder LEAF =
            new Folder("leaf", Instant.parse("2026-01-02T03:04:05.678Z"), 3, null, List.of());
    private static final Folder FOLDER = new Folder("root", Instant.EPOCH, 7, LEAF, List.of(LEAF, LEAF));

    private final CompiledModel<Folder> folders = CompiledModel.of(ModelSchema.compile(Folder.class));

    @Test
    void compiledModel_ofFewItems_isNotGenerated() {
        Folder read = folders.fromItem(folders.toItem(FOLDER));

        assertThat(read).isEqualTo(FOLDER);
        assertThat(folders.isGenerated()).isFalse();
    }

    static List<Object> samples() {
        return SampleModels.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void compiledModel_onceWarm_convertsAsBefore(Object object) throws InterruptedException {
        CompiledModel<Object> model = compile(object);
        Map<String, AttributeValue> before = model.toItem(object);

        warm(model, object);

        assertThat(model.isGenerated()).isTrue();
        assertThat(model.toItem(object)).isEqualTo(before);
        assertThat(List.copyOf(model.toItem(object).keySet())).isEqualTo(List.copyOf(before.keySet()));
        assertThat(model.fromItem(before)).usingRecursiveComparison().isEqualTo(object);
    }

    @Test
    void compiledModel_usedByManyThreads_convertsAlikeBeforeAndAfter() throws InterruptedException, ExecutionException {
        Map<String, AttributeValue> item = folders.toItem(FOLDER);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> differences = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                differences.add(threads.submit(() -> differences(item)));
            }
            for (Future<Integer> found : differences) {
                assertThat(found.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(folders.isGenerated()).isTrue();
    }

    /** Converts until the codec has changed, and then as often again. */
    private int differences(Map<String, AttributeValue> item) {
        Instant end = Instant.now().plus(LONG_ENOUGH);
        int differences = 0;
        int after = 0;
        while (after < WarmingCodec.WARM && Instant.now().isBefore(end)) {
            after += folders.isGenerated() ? 1 : 0;
            differences += folders.toItem(FOLDER).equals(item) ? 0 : 1;
            differences += folders.fromItem(item).equals(FOLDER) ? 0 : 1;
        }
        return differences;
    }

    @Test
    void warmingCodec_withoutGeneratedCode_goesOnWithTheFirst() throws InterruptedException {
        AtomicInteger encoded = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(1);
        WarmingCodec codec = new WarmingCodec(new Counting(encoded), () -> {
            asked.countDown();
            return Optional.empty();
        });
        for (int i = 0; i < WarmingCodec.WARM; i++) {
            codec.encode("item", new MapItemWriter("Text"));
        }
        asked.await();

        codec.encode("item", new MapItemWriter("Text"));

        assertThat(encoded).hasValue(WarmingCodec.WARM + 1);
        assertThat(codec.isGenerated()).isFalse();
    }

    private record Counting(AtomicInteger encoded) implements ItemCodec<Object> {
        @Override
        public void encode(Object item, ItemWriter writer) {
            encoded.incrementAndGet();
        }

        @Override
        public Object decode(ItemReader reader) {
            return "item";
        }
    }

    private static <T> void warm(CompiledModel<T> model, T object) throws InterruptedException {
        for (int i = 0; i < WarmingCodec.WARM; i++) {
            assertThat(model.toItem(object)).isNotEmpty();
        }
        Instant end = Instant.now().plus(LONG_ENOUGH);
        while (!model.isGenerated() && Instant.now().isBefore(end)) {
            Thread.sleep(5);
        }
    }

    @SuppressWarnings("unchecked") // the model is that of the object
    private static CompiledModel<Object> compile(Object object) {
        return CompiledModel.of(ModelSchema.compile((Class<Object>) object.getClass()));
    }
}
