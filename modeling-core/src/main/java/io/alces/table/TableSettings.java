package io.alces.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * What is asked of a table beyond what its model says. Immutable; each is set at most once.
 *
 * @param throughput null for on demand without limits, or for what a table has that exists
 * @param indexThroughput by the name of the index
 */
record TableSettings(
        @Nullable Throughput throughput,
        Map<String, Throughput> indexThroughput,
        @Nullable TableClass tableClass,
        Map<String, String> tags,
        @Nullable StreamViewType stream,
        boolean deletionProtection,
        @Nullable SSESpecification encryption) {
    static final TableSettings DEFAULT = new TableSettings(null, Map.of(), null, Map.of(), null, false, null);

    TableSettings withThroughput(Throughput throughput) {
        unset("throughput", this.throughput);
        return new TableSettings(throughput, indexThroughput, tableClass, tags, stream, deletionProtection, encryption);
    }

    TableSettings withIndexThroughput(String index, Throughput throughput) {
        unset("throughput of index " + index, indexThroughput.get(index));
        return new TableSettings(
                this.throughput,
                with(indexThroughput, index, throughput),
                tableClass,
                tags,
                stream,
                deletionProtection,
                encryption);
    }

    TableSettings withTableClass(TableClass tableClass) {
        unset("table class", this.tableClass);
        return new TableSettings(throughput, indexThroughput, tableClass, tags, stream, deletionProtection, encryption);
    }

    TableSettings withTag(String key, String value) {
        unset("tag " + key, tags.get(key));
        return new TableSettings(
                throughput,
                indexThroughput,
                tableClass,
                with(tags, key, value),
                stream,
                deletionProtection,
                encryption);
    }

    TableSettings withStream(StreamViewType stream) {
        unset("stream", this.stream);
        return new TableSettings(throughput, indexThroughput, tableClass, tags, stream, deletionProtection, encryption);
    }

    TableSettings withDeletionProtection() {
        return new TableSettings(throughput, indexThroughput, tableClass, tags, stream, true, encryption);
    }

    TableSettings withEncryption(SSESpecification encryption) {
        unset("encryption", this.encryption);
        return new TableSettings(throughput, indexThroughput, tableClass, tags, stream, deletionProtection, encryption);
    }

    boolean isProvisioned() {
        return throughput instanceof Throughput.Provisioned;
    }

    /** The throughput of an index; that of the table where both are provisioned and the index has none of its own. */
    Optional<Throughput> throughputOf(String index) {
        Throughput own = indexThroughput.get(index);
        return own == null && isProvisioned() ? Optional.ofNullable(throughput) : Optional.ofNullable(own);
    }

    /**
     * Checks that the indexes are paid for as the table is.
     *
     * @throws IllegalStateException if one is provisioned and the other is on demand
     */
    void checkIndexes(String model) {
        indexThroughput.forEach((index, throughput) -> {
            boolean provisioned = throughput instanceof Throughput.Provisioned;
            if (provisioned != isProvisioned()) {
                throw new IllegalStateException(model + ": the index " + index + " is " + words(provisioned)
                        + ", but its table is " + words(!provisioned) + "; set both alike");
            }
        });
    }

    private static String words(boolean provisioned) {
        return provisioned ? "provisioned" : "on demand";
    }

    private static void unset(String what, @Nullable Object value) {
        if (value != null) {
            throw new IllegalStateException("the " + what + " is already set, to " + value);
        }
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
