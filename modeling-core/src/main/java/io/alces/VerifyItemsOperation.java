package io.alces;

import io.alces.request.AbstractOperation;
import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Compares a sample of the stored items with their model: what they have that the model does not know, what it cannot
 * read of them, and what it has that they lack. Changes nothing, and tells no values.
 *
 * <p>The table is scanned in as many segments as there are items in the sample, at most 16, one after the other, and each
 * gives an equal share: its first items, which are in no order. Where a segment has fewer, others give more, so that the
 * sample is smaller than asked for only if the table is. Items that expired and are still stored are among them.
 *
 * <p>Reads are eventually consistent and cost half a unit for each 4 KB of items read, rounded up for each request: about
 * 130 units for 1,000 items of 1 KB. There are 16 requests if no share is more than the 1 MB that one can read, a few
 * more if it is. The sample is not kept in memory.
 */
public final class VerifyItemsOperation extends AbstractOperation<ItemVerification, VerifyItemsOperation> {
    private final ModelContext<?> context;
    private final int sample;

    VerifyItemsOperation(ModelContext<?> context, int sample) {
        this(context, sample, RequestOptions.NONE);
        if (sample < 1) {
            throw new IllegalArgumentException(
                    "verifyItems: expected a sample of at least 1 item, found " + sample + "; read some");
        }
    }

    private VerifyItemsOperation(ModelContext<?> context, int sample, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.sample = sample;
    }

    /** The first request to each segment, as it would be sent. Nothing is sent. */
    @Override
    public List<ScanRequest> requests() {
        return new SampleScan(context.table(), sample, options()).firstRequests();
    }

    @Override
    public Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected Step<ItemVerification> start() {
        return new SampleRun(context, new SampleScan(context.table(), sample, options())).next();
    }

    @Override
    protected VerifyItemsOperation withOptions(RequestOptions options) {
        return new VerifyItemsOperation(context, sample, options);
    }
}
