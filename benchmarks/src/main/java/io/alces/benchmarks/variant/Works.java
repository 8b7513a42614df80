package io.alces.benchmarks.variant;

import io.alces.benchmarks.http.Answer;
import io.alces.benchmarks.http.Clients;
import io.alces.benchmarks.http.ItemJson;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that is measured of one variant with one shape of items, as calls without arguments. Every answer comes from memory
 * and is complete, whatever is asked for: the first so many sample items.
 */
public final class Works<T> {
    private static final int MOST_WRITES = 25;
    private static final int MOST_READS = 100;
    private static final int TOGETHER = 10;

    private final Conversion<T> conversion;
    private final Calls<T> calls;
    private final T item;
    private final Map<String, AttributeValue> stored;
    private final ItemKey key;
    private final List<T> batch;
    private final List<T> together;
    private final List<ItemKey> batchKeys;
    private final List<ItemKey> togetherKeys;

    private Works(Variant variant, Subject<T> subject) {
        conversion = variant.conversion(subject);
        calls = variant.calls(subject);
        item = subject.items().apply(0);
        stored = subject.stored(0);
        key = subject.key(0);
        batch = numbers(MOST_WRITES).mapToObj(subject.items()).toList();
        together = numbers(TOGETHER).mapToObj(subject.items()).toList();
        batchKeys = numbers(MOST_READS).mapToObj(subject::key).toList();
        togetherKeys = numbers(TOGETHER).mapToObj(subject::key).toList();
    }

    /** The works of a variant; queries and scans are answered with {@code pageSize} items. */
    public static Works<?> of(Variant variant, Shape shape, int pageSize) {
        return of(variant, variant.subject(shape), pageSize);
    }

    static <T> Works<T> of(Variant variant, Subject<T> subject, int pageSize) {
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        Clients.answerWith(operation -> answers.computeIfAbsent(operation, made -> answer(made, subject, pageSize)));
        return new Works<>(variant, subject);
    }

    public Map<String, AttributeValue> encode() {
        return conversion.encode(item);
    }

    public T decode() {
        return conversion.decode(stored);
    }

    public void put() {
        calls.put(item);
    }

    public @Nullable T get() {
        return calls.get(key);
    }

    public CompletableFuture<?> getAsync() {
        return calls.getAsync(key);
    }

    public T update() {
        return calls.update(key, item);
    }

    public List<T> query() {
        return calls.query(key.partition());
    }

    public CompletableFuture<List<T>> queryAsync() {
        return calls.queryAsync(key.partition());
    }

    public List<T> scan() {
        return calls.scan();
    }

    public void saveAll() {
        calls.saveAll(batch);
    }

    public List<T> getAll() {
        return calls.getAll(batchKeys);
    }

    public void saveTogether() {
        calls.saveTogether(together);
    }

    public List<T> getTogether() {
        return calls.getTogether(togetherKeys);
    }

    private static Answer answer(String operation, Subject<?> subject, int pageSize) {
        return Answer.of(
                switch (operation) {
                    case "PutItem", "TransactWriteItems" -> "{}";
                    case "GetItem" -> "{\"Item\":" + ItemJson.item(subject.stored(0)) + "}";
                    case "UpdateItem" -> "{\"Attributes\":" + ItemJson.item(subject.stored(0)) + "}";
                    case "Query", "Scan" ->
                        "{\"Count\":" + pageSize + ",\"Items\":" + items(subject, pageSize) + ",\"ScannedCount\":"
                                + pageSize + "}";
                    case "BatchWriteItem" -> "{\"UnprocessedItems\":{}}";
                    case "BatchGetItem" ->
                        "{\"Responses\":{\"" + subject.table() + "\":" + items(subject, MOST_READS)
                                + "},\"UnprocessedKeys\":{}}";
                    case "TransactGetItems" -> "{\"Responses\":" + responses(subject) + "}";
                    default -> throw new IllegalArgumentException("no answer to " + operation);
                });
    }

    private static String items(Subject<?> subject, int count) {
        return ItemJson.list(numbers(count).mapToObj(subject::stored).toList());
    }

    private static String responses(Subject<?> subject) {
        return numbers(TOGETHER)
                .mapToObj(number -> "{\"Item\":" + ItemJson.item(subject.stored(number)) + "}")
                .toList()
                .toString();
    }

    private static IntStream numbers(int count) {
        return IntStream.range(0, count);
    }
}
