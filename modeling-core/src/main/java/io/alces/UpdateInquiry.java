package io.alces;

import io.alces.spi.Inquiry;
import io.alces.spi.PreparedWrite;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * A look at the item of an update in a transaction: whether it has what the update leads into, and a version that can be
 * counted. Immutable.
 */
record UpdateInquiry<T, R>(PreparedUpdate<T, R> update) implements Inquiry<R> {

    @Override
    public GetItemRequest request() {
        return call().read();
    }

    @Override
    public Optional<PreparedWrite<R>> instead(Map<String, AttributeValue> item) {
        return update.form() == PreparedUpdate.Form.AS_IS
                ? call().uncounted().filter(uncounted -> uncounted.isNull(item)).map(update::ofFirstVersion)
                : Optional.empty();
    }

    @Override
    public Optional<RuntimeException> failure(Map<String, AttributeValue> item, RuntimeException failure) {
        Map<String, AttributeValue> present = call().moment().present(item).orElse(Map.of());
        MissingParents missing = MissingParents.of(call().update(), present);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        MissingParentFailures failures =
                new MissingParentFailures(call(), update.around().verb());
        return failures.underOtherNames(missing, present, failure)
                .or(() -> Optional.of(failures.of(missing, remedy(failures, missing), failure)));
    }

    private String remedy(MissingParentFailures failures, MissingParents missing) {
        return update.around().parents() == UpdateRun.Parents.LOST
                ? MissingParentFailures.LOST
                : failures.asAWhole(missing);
    }

    private UpdateCall<T> call() {
        return update.call();
    }
}
