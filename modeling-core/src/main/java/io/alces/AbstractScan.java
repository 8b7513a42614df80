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
     * Reads one segment only: a part, of about equal size, of {@code total} that together are the whole. So several
     * processes can share a scan. A cursor is one of its segment, and of as many.
     *
     * @param number from 0, and less than {@code total}
     * @throws IllegalArgumentException if {@code total} is less than 1 or more than 1,000,000, or has no such segment
     */
    public final O segment(int number, int total) {
        return with(spec().paged(spec().paging().withSegment(new Segment(number, total))));
    }

    /**
     * Scans this many segments, several at once. Filters, limit and all else are given before.
     *
     * @throws IllegalArgumentException if {@code segments} is less than 1 or more than 1,000,000
     * @throws IllegalStateException if the scan starts at a cursor, since segments have no common position, or is of one
     *     segment already
     */
    public final ParallelScan<E> parallel(int segments) {
        Segment.checkTotal("parallel", segments);
        checkIsWhole(spec().paging());
        spec().unreadable().checkNeedsNoPage("A parallel scan");
        return new ParallelScan<>(
                context(),
                segments,
                plan(false),
                plan(true),
                call -> new ItemSource<>(call, view()::read, spec().unreadable()));
    }

    /** The first request as it would be sent. Nothing is sent. */
    public final ScanRequest request() {
        ScanCall call = call(false);
        return call.request(call.plan().start());
    }

    @Override
    public final List<ScanRequest> requests() {
        return List.of(request());
    }

    @Override
    final ReadPlan planned(boolean counting) {
        return ReadPlanner.scan(context(), spec(), view(), options(), counting);
    }

    @Override
    final ScanCall call(boolean counting) {
        return new ScanCall(plan(counting), spec().paging().segment());
    }

    private static void checkIsWhole(Paging paging) {
        if (paging.cursor() != null) {
            throw new IllegalStateException(
                    "A parallel scan cannot start at a cursor, since its segments have no common position; leave out"
                            + " startAt(..), or give a checkpoint to parallel(..).startAt(..)");
        }
        if (paging.segment() != null) {
            throw new IllegalStateException("A parallel scan reads all segments, but this scan is of "
                    + paging.segment() + "; leave out either segment(..) or parallel(..)");
        }
    }
}
