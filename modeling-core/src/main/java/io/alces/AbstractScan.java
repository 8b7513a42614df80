package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * What scans have in common, whatever they make of an item.
 *
 * @param <T> the model
 * @param <E> what is made of each item: an object of the model, parts of it, or a summary
 * @param <O> the operation itself
 */
abstract class AbstractScan<T, E, O extends AbstractScan<T, E, O>> extends AbstractRead<T, E, O> {

    AbstractScan(ModelContext<T> context, ItemView<E> view, ReadSpec<T> spec, RequestOptions options) {
        super(context, view, spec, options);
    }

    /**
     * Scans this many segments, several at once. Filters, limit and all else are given before.
     *
     * @throws IllegalArgumentException if {@code segments} is less than 1 or more than 1,000,000
     * @throws IllegalStateException if the scan starts at a cursor, since segments have no common position
     */
    public final ParallelScan<E> parallel(int segments) {
        spec().unreadable().checkNeedsNoPage("A parallel scan");
        if (spec().paging().cursor() != null) {
            throw new IllegalStateException(
                    "A parallel scan cannot start at a cursor, since its segments have no common"
                            + " position; leave out either startAt(..) or parallel(..)");
        }
        return new ParallelScan<>(
                dispatcher(),
                ScanCall.Segment.checked(segments),
                ReadPlanner.scan(context(), spec(), view(), options(), false),
                ReadPlanner.scan(context(), spec(), view(), options(), true),
                call -> new ItemSource<>(call, view(), spec().unreadable()));
    }

    /** The first request as it would be sent. Nothing is sent. */
    public final ScanRequest request() {
        ScanCall call = call(spec(), false);
        return call.request(call.plan().start());
    }

    @Override
    public final List<ScanRequest> requests() {
        return List.of(request());
    }

    @Override
    final ScanCall call(ReadSpec<T> spec, boolean counting) {
        return new ScanCall(ReadPlanner.scan(context(), spec, view(), options(), counting), null);
    }
}
