package io.alces.table;

import io.alces.request.AbstractOperation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * Changes a table that exists, and its indexes, while it is in use; gives a report.
 *
 * <p>Nothing changes that was not asked for, and nothing is deleted that was not named. Executing it reads the table,
 * and its time to live if that is to change, before it writes. What is so already is not sent, tags excepted. Everything
 * else takes a call of its own, all throughput together one: the next is sent when the table and all indexes are active
 * again, new indexes filled. Changes of somebody else are waited for as well.
 *
 * <p>If the table does not allow something of it, such as an index whose key has another type there, nothing is done,
 * and a {@link io.alces.error.TableUpdateException} tells all that is in the way. It tells what was done, too, if a call
 * fails after others succeeded; the exception of the SDK is its cause. If the time is over,
 * {@link io.alces.error.TableNotReadyException} tells what was begun. In all cases the same update can be executed again.
 *
 * <p>Each thing is set at most once: a second call is an {@link IllegalStateException}, and so is executing an update
 * that asks for nothing.
 */
public final class UpdateTableOperation extends AbstractOperation<TableChanges, UpdateTableOperation> {
    private final TableContext context;
    private final UpdateSettings settings;
    private final Waiting waiting;

    UpdateTableOperation(TableContext context) {
        this(context, UpdateSettings.NOTHING, Waiting.DEFAULT, RequestOptions.NONE);
    }

    private UpdateTableOperation(
            TableContext context, UpdateSettings settings, Waiting waiting, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.settings = settings;
        this.waiting = waiting;
    }

    /** Pays request by request. The limits, if there are any, stay as they are. */
    public UpdateTableOperation onDemand() {
        return with(settings.table().withThroughput(new Throughput.PerRequest()));
    }

    /** Pays request by request, for at most so many units in a second. */
    public UpdateTableOperation onDemandLimits(long maxReadUnits, long maxWriteUnits) {
        return with(settings.table().withThroughput(Throughput.onDemand(maxReadUnits, maxWriteUnits)));
    }

    /** Gives a global index of an on-demand table its own limits. */
    public UpdateTableOperation onDemandLimits(String index, long maxReadUnits, long maxWriteUnits) {
        return with(settings.table().withIndexThroughput(index, Throughput.onDemand(maxReadUnits, maxWriteUnits)));
    }

    /** Pays request by request, for any number of units. */
    public UpdateTableOperation withoutOnDemandLimits() {
        return with(settings.table().withThroughput(Throughput.OnDemand.WITHOUT_LIMITS));
    }

    /** Takes the limits of a global index of an on-demand table away. */
    public UpdateTableOperation withoutOnDemandLimits(String index) {
        return with(settings.table().withIndexThroughput(index, Throughput.OnDemand.WITHOUT_LIMITS));
    }

    /**
     * Pays for this capacity by the hour, instead of request by request. If the table was on demand, each global index
     * without a capacity of its own gets the same, since it must have one; otherwise indexes keep what they have.
     */
    public UpdateTableOperation provisioned(long readUnits, long writeUnits) {
        return with(settings.table().withThroughput(Throughput.provisioned(readUnits, writeUnits)));
    }

    /** Gives a global index of a provisioned table, which may be one that is added here, a capacity of its own. */
    public UpdateTableOperation provisioned(String index, long readUnits, long writeUnits) {
        return with(settings.table().withIndexThroughput(index, Throughput.provisioned(readUnits, writeUnits)));
    }

    /** Stores the table in this class. */
    public UpdateTableOperation tableClass(TableClass tableClass) {
        return with(settings.table().withTableClass(tableClass));
    }

    /** Lets DynamoDB refuse to delete the table. */
    public UpdateTableOperation deletionProtection() {
        return with(settings.withDeletionProtection());
    }

    /** Lets DynamoDB delete the table when it is asked to. */
    public UpdateTableOperation withoutDeletionProtection() {
        return with(settings.without(Feature.DELETION_PROTECTION));
    }

    /**
     * Switches on a stream of changes that shows this of each item. A stream that shows something else is in the way,
     * unless {@link #withoutStream()} is asked for too: then it ends, and a new one begins.
     */
    public UpdateTableOperation stream(StreamViewType view) {
        return with(settings.table().withStream(view));
    }

    /** Ends the stream; with {@link #stream(StreamViewType)}, before the new one begins. */
    public UpdateTableOperation withoutStream() {
        return with(settings.without(Feature.STREAM));
    }

    /**
     * Switches on the time to live, by the attribute of the model that has it.
     *
     * @throws IllegalStateException if the model has none
     */
    public UpdateTableOperation timeToLive() {
        if (context.schema().timeToLive().isEmpty()) {
            throw new IllegalStateException(context.modelName() + " has no attribute with @TimeToLive");
        }
        return with(settings.withTimeToLive());
    }

    /** Switches off the time to live, by whatever attribute. */
    public UpdateTableOperation withoutTimeToLive() {
        return with(settings.without(Feature.TIME_TO_LIVE));
    }

    /** Gives the table one more tag, in place of the one with this key if there is one. */
    public UpdateTableOperation tag(String key, String value) {
        return with(settings.withTag(key, value));
    }

    /** Takes the tag with this key away. */
    public UpdateTableOperation withoutTag(String key) {
        return with(settings.withoutTag(Objects.requireNonNull(key, "key")));
    }

    /**
     * Adds a global index of the model, with all items that belong in it. One that is there must be as the model says.
     *
     * @throws IllegalArgumentException if the model has no global index of this name
     */
    public UpdateTableOperation addIndex(String name) {
        return with(settings.indexes().withAdded(context.globalIndex(name)));
    }

    /**
     * Adds all global indexes of the model that the table does not have, except those that are deleted here. Local ones
     * can only be created with their table.
     */
    public UpdateTableOperation addMissingIndexes() {
        return with(settings.indexes().withMissing());
    }

    /**
     * Deletes a global index of the table, whether the model has it or not. If the same is added here, it is built anew,
     * each time the update is executed.
     */
    public UpdateTableOperation deleteIndex(String name) {
        return with(settings.indexes().withDeleted(Objects.requireNonNull(name, "name")));
    }

    /**
     * Waits no longer than this, over all changes; 180 seconds unless set. To fill an index of a big table takes longer.
     */
    public UpdateTableOperation waitAtMost(Duration timeout) {
        return with(settings, waiting.withTimeout(timeout), options());
    }

    /** Looks this often whether the table is active; every second unless set. */
    public UpdateTableOperation checkEvery(Duration interval) {
        return with(settings, waiting.withInterval(interval), options());
    }

    /** Returns as soon as the last change has begun. Between one and the next it has to wait all the same. */
    public UpdateTableOperation withoutWaiting() {
        return with(settings, waiting.disabled(), options());
    }

    /**
     * The requests that look at the table, and at its time to live if that is to change. What is sent next depends on
     * their answers.
     */
    @Override
    public List<DynamoDbRequest> requests() {
        requireSomething();
        return settings.readsTimeToLive()
                ? List.of(steps().describeRequest(), steps().describeTimeToLiveRequest())
                : List.of(steps().describeRequest());
    }

    @Override
    protected Step<TableChanges> start() {
        requireSomething();
        return new UpdateRun(context, settings, waiting, steps()).look();
    }

    @Override
    protected UpdateTableOperation withOptions(RequestOptions options) {
        return with(settings, waiting, options);
    }

    private UpdateTableOperation with(TableSettings table) {
        return with(settings.with(table));
    }

    private UpdateTableOperation with(IndexSelection indexes) {
        return with(settings.with(indexes));
    }

    private UpdateTableOperation with(UpdateSettings settings) {
        return with(settings, waiting, options());
    }

    private UpdateTableOperation with(UpdateSettings settings, Waiting waiting, RequestOptions options) {
        return new UpdateTableOperation(context, settings, waiting, options);
    }

    private TableSteps steps() {
        return new TableSteps(context, options());
    }

    private void requireSomething() {
        if (settings.equals(UpdateSettings.NOTHING)) {
            throw new IllegalStateException("the update of the table of " + context.modelName()
                    + " asks for nothing; say what is to change, such as addIndex(..) or onDemand()");
        }
    }
}
