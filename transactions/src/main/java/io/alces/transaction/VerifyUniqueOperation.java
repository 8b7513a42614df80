package io.alces.transaction;

import io.alces.Model;
import io.alces.request.AbstractOperation;
import io.alces.request.Explanation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Compares the values that are taken with the items of a model, and tells all that is wrong; puts right what can be, if it is
 * a {@linkplain UniqueValues#repair() repair}.
 *
 * <p>It scans the table of values and that of the model, consistently, and reads for each value the item and for each item
 * the values: about one read a value and one an item more than the scans. Others can go on writing meanwhile. What is found
 * may be no longer so when it is told; what is repaired is so.
 *
 * @param <T> the model
 */
public final class VerifyUniqueOperation<T> extends AbstractOperation<UniqueReport, VerifyUniqueOperation<T>> {
    private final Model<T> model;
    private final UniqueGuard<T> guard;
    private final boolean repairs;

    VerifyUniqueOperation(Model<T> model, UniqueGuard<T> guard, boolean repairs, RequestOptions options) {
        super(model.context().dispatcher(), options);
        this.model = model;
        this.guard = guard;
        this.repairs = repairs;
    }

    static <T> VerifyUniqueOperation<T> of(Model<T> model, UniqueGuard<T> guard, boolean repairs) {
        return new VerifyUniqueOperation<>(model, guard, repairs, RequestOptions.NONE);
    }

    /** The request that the operation starts with: the first of the scan of values. Nothing is sent. */
    @Override
    public List<ScanRequest> requests() {
        return List.of(scan().scanOf(guard.values()));
    }

    @Override
    public Explanation explain() {
        return model.context().explain(requests());
    }

    @Override
    protected Step<UniqueReport> start() {
        return scan().start();
    }

    @Override
    protected VerifyUniqueOperation<T> withOptions(RequestOptions options) {
        return new VerifyUniqueOperation<>(model, guard, repairs, options);
    }

    private UniqueScan<T> scan() {
        return new UniqueScan<>(model, guard, repairs, options());
    }
}
