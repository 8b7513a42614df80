package io.alces.table;

import io.alces.request.AbstractOperation;
import io.alces.request.RequestOptions;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * What can be said of a table that is to be created. Each is set at most once: a second call is an
 * {@link IllegalStateException}.
 *
 * @param <R> what the operation gives
 * @param <O> the operation itself
 */
abstract class TableCreation<R, O extends TableCreation<R, O>> extends AbstractOperation<R, O> {
    private final TableContext context;
    private final TableSettings settings;
    private final Waiting waiting;

    TableCreation(TableContext context, TableSettings settings, Waiting waiting, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.settings = settings;
        this.waiting = waiting;
    }

    abstract O with(TableSettings settings, Waiting waiting, RequestOptions options);

    final TableContext context() {
        return context;
    }

    final TableSettings settings() {
        return settings;
    }

    final Waiting waiting() {
        return waiting;
    }

    /**
     * Pays for this capacity by the hour, instead of request by request. Global indexes without a capacity of their own
     * get the same, each.
     */
    public final O provisioned(long readUnits, long writeUnits) {
        return with(settings.withThroughput(Throughput.provisioned(readUnits, writeUnits)));
    }

    /** Gives a global index of a provisioned table a capacity of its own. */
    public final O provisioned(String index, long readUnits, long writeUnits) {
        return with(settings.withIndexThroughput(
                context.globalIndex(index), Throughput.provisioned(readUnits, writeUnits)));
    }

    /** Pays request by request, which is the default, for at most so many units in a second. */
    public final O onDemandLimits(long maxReadUnits, long maxWriteUnits) {
        return with(settings.withThroughput(Throughput.onDemand(maxReadUnits, maxWriteUnits)));
    }

    /** Gives a global index of an on-demand table its own limits. */
    public final O onDemandLimits(String index, long maxReadUnits, long maxWriteUnits) {
        return with(settings.withIndexThroughput(
                context.globalIndex(index), Throughput.onDemand(maxReadUnits, maxWriteUnits)));
    }

    /** Stores the table in this class. */
    public final O tableClass(TableClass tableClass) {
        return with(settings.withTableClass(tableClass));
    }

    /** Gives the table one more tag. */
    public final O tag(String key, String value) {
        return with(settings.withTag(key, value));
    }

    /** Switches on a stream of changes that shows this of each item. */
    public final O stream(StreamViewType view) {
        return with(settings.withStream(view));
    }

    /** Lets DynamoDB refuse to delete the table. */
    public final O deletionProtection() {
        return with(settings.withDeletionProtection());
    }

    /** Encrypts the table with the key that AWS manages for DynamoDB in this account. */
    public final O encryption() {
        return with(settings.withEncryption(
                SSESpecification.builder().enabled(true).sseType(SSEType.KMS).build()));
    }

    /** Encrypts the table with a key of one's own in KMS, given by its identifier, alias or ARN. */
    public final O encryption(String kmsKey) {
        return with(settings.withEncryption(SSESpecification.builder()
                .enabled(true)
                .sseType(SSEType.KMS)
                .kmsMasterKeyId(kmsKey)
                .build()));
    }

    /** Waits no longer than this for the table and its indexes; 180 seconds unless set. */
    public final O waitAtMost(Duration timeout) {
        return with(settings, waiting.withTimeout(timeout), options());
    }

    /** Looks this often whether they are active; every second unless set. */
    public final O checkEvery(Duration interval) {
        return with(settings, waiting.withInterval(interval), options());
    }

    /** The request that creates the table, as it would be sent. Nothing is sent. */
    public final CreateTableRequest request() {
        settings.checkIndexes(context.modelName());
        return options()
                .apply(new TableRequests(context.schema(), settings).create(context.table()))
                .build();
    }

    @Override
    protected final O withOptions(RequestOptions options) {
        return with(settings, waiting, options);
    }

    private O with(TableSettings settings) {
        return with(settings, waiting, options());
    }
}
