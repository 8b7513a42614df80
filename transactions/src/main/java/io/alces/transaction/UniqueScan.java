package io.alces.transaction;

import io.alces.Model;
import io.alces.request.Call;
import io.alces.request.ItemWrite;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.Target;
import io.alces.spi.PreparedWrite;
import io.alces.spi.TransactableWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The steps that compare the values that are taken with the items, first all values, then all items. Immutable.
 *
 * <p>What is found is true of one moment only. So each repair is a transaction on the condition that the item has still
 * what was read.
 */
record UniqueScan<T>(Model<T> model, UniqueGuard<T> guard, boolean repairs, RequestOptions options) {
    private static final int AT_ONCE = 4;

    Step<UniqueReport> start() {
        return scan(
                scanOf(guard.values()),
                List.of(),
                this::checkValue,
                orphans -> scan(
                        scanOf(model), orphans, this::checkItem, problems -> Step.done(new UniqueReport(problems))));
    }

    ScanRequest scanOf(Model<?> scanned) {
        return options.apply(
                        ScanRequest.builder().tableName(scanned.tableName()).consistentRead(true))
                .build();
    }

    private Step<UniqueReport> scan(
            ScanRequest request,
            List<UniqueProblem> known,
            Function<Map<String, AttributeValue>, Step<List<UniqueProblem>>> check,
            Function<List<UniqueProblem>, Step<UniqueReport>> then) {
        return Step.send(
                Call.SCAN,
                Target.table(request.tableName()),
                request,
                page -> checkAll(page, check, found -> {
                    List<UniqueProblem> all = new ArrayList<>(known);
                    found.forEach(all::addAll);
                    return page.lastEvaluatedKey().isEmpty()
                            ? then.apply(all)
                            : scan(next(request, page), all, check, then);
                }));
    }

    private static ScanRequest next(ScanRequest request, ScanResponse page) {
        return request.toBuilder().exclusiveStartKey(page.lastEvaluatedKey()).build();
    }

    private Step<UniqueReport> checkAll(
            ScanResponse page,
            Function<Map<String, AttributeValue>, Step<List<UniqueProblem>>> check,
            Function<List<List<UniqueProblem>>, Step<UniqueReport>> then) {
        List<Supplier<Step<List<UniqueProblem>>>> checks = page.items().stream()
                .<Supplier<Step<List<UniqueProblem>>>>map(item -> () -> check.apply(item))
                .toList();
        return checks.isEmpty() ? then.apply(List.of()) : Step.together(checks, AT_ONCE, then);
    }

    /** Whether the item that a value is taken for has it. */
    private Step<List<UniqueProblem>> checkValue(Map<String, AttributeValue> stored) {
        Optional<UniqueValue> value = guard.values()
                .get(Objects.requireNonNull(stored.get("value")).s())
                .result(stored);
        return value.isEmpty() ? Step.done(List.of()) : checkValue(value.get());
    }

    private Step<List<UniqueProblem>> checkValue(UniqueValue value) {
        Optional<UniqueSpace> space = guard.spaces().stream()
                .filter(each -> each.name().equals(value.space()))
                .findFirst();
        return space.isEmpty()
                ? Step.done(List.of())
                : item(
                        value.owner(),
                        item -> space.get().textOf(item).equals(Optional.of(value.value()))
                                ? Step.done(List.of())
                                : orphan(space.get(), value, item));
    }

    private Step<List<UniqueProblem>> orphan(UniqueSpace space, UniqueValue value, Map<String, AttributeValue> item) {
        return repaired(
                value.owner(),
                item,
                now -> guard.release(1, space, value.value(), value.owner(), now),
                done -> problem(UniqueProblem.Kind.ORPHAN, space, value.owner(), null, done));
    }

    /** Whether the values that an item has are taken for it, one after the other. */
    private Step<List<UniqueProblem>> checkItem(Map<String, AttributeValue> item) {
        OwnerKey owner = new OwnerKey(model.context().items().keyOf(item));
        if (present(owner, item).isEmpty()) {
            return Step.done(List.of());
        }
        List<Supplier<Step<List<UniqueProblem>>>> checks = guard.spaces().stream()
                .<Supplier<Step<List<UniqueProblem>>>>map(space -> () -> checkItem(owner, item, space))
                .toList();
        return Step.together(
                checks,
                1,
                found -> Step.done(found.stream().flatMap(List::stream).toList()));
    }

    private Step<List<UniqueProblem>> checkItem(OwnerKey owner, Map<String, AttributeValue> item, UniqueSpace space) {
        Optional<String> text = space.textOf(item);
        return text.isEmpty()
                ? Step.done(List.of())
                : value(
                        text.get(),
                        value -> value.isEmpty()
                                ? missing(space, text.get(), owner, item)
                                : compare(space, value.get(), owner, item));
    }

    private Step<List<UniqueProblem>> compare(
            UniqueSpace space, UniqueValue value, OwnerKey owner, Map<String, AttributeValue> item) {
        if (value.owner().equals(owner)) {
            return Objects.equals(value.expiresAt(), guard.time(item))
                    ? Step.done(List.of())
                    : missing(space, value.value(), owner, item);
        }
        return item(
                value.owner(),
                other -> space.textOf(other).equals(Optional.of(value.value()))
                        ? Step.done(problem(UniqueProblem.Kind.CLASH, space, owner, value.owner(), false))
                        : missing(space, value.value(), owner, item));
    }

    private Step<List<UniqueProblem>> missing(
            UniqueSpace space, String text, OwnerKey owner, Map<String, AttributeValue> item) {
        return repaired(
                owner,
                item,
                now -> guard.claim(1, space, text, owner, guard.time(item), now),
                done -> problem(UniqueProblem.Kind.MISSING, space, owner, null, done));
    }

    /** Writes a value on the condition that the item is still as it was read. */
    private Step<List<UniqueProblem>> repaired(
            OwnerKey owner,
            Map<String, AttributeValue> item,
            Function<Instant, UniqueWrite> repair,
            Function<Boolean, List<UniqueProblem>> problem) {
        if (!repairs) {
            return Step.done(problem.apply(false));
        }
        Instant now = now();
        TransactableWrite check = check(owner, item);
        UniqueWrite write = repair.apply(now);
        PreparedTransaction transaction =
                new PreparedTransaction(List.of(check, write), List.<PreparedWrite<?>>of(check.prepare(now), write));
        List<Supplier<Step<WriteResult>>> once =
                List.of(() -> new WriteRun(WriteSettings.DEFAULT, options).run(transaction));
        return Step.together(once, 1, done -> Step.done(problem.apply(true)), failure -> {
            if (failure instanceof TransactionFailedException) {
                return Step.done(problem.apply(false));
            }
            throw failure;
        });
    }

    private List<UniqueProblem> problem(
            UniqueProblem.Kind kind, UniqueSpace space, OwnerKey owner, @Nullable OwnerKey other, boolean repaired) {
        return List.of(new UniqueProblem(
                kind, guard.attribute(space), owner.attributes(), other == null ? null : other.attributes(), repaired));
    }

    /** Reads the item of a key; nothing if there is none, or it is expired. */
    private <R> Step<R> item(OwnerKey owner, Function<Map<String, AttributeValue>, Step<R>> then) {
        GetItemRequest request = options.apply(GetItemRequest.builder()
                        .tableName(model.tableName())
                        .key(owner.attributes())
                        .consistentRead(true))
                .build();
        return Step.send(
                Call.GET_ITEM,
                Target.table(request.tableName()),
                request,
                answer -> then.apply(present(owner, answer.item())));
    }

    private <R> Step<R> value(String text, Function<Optional<UniqueValue>, Step<R>> then) {
        var get = guard.values().get(text).consistent();
        GetItemRequest request = options.apply(get.request().toBuilder()).build();
        return Step.read(
                Call.GET_ITEM,
                Target.table(request.tableName()),
                request,
                answer -> then.apply(get.result(answer.item())));
    }

    /** The item, or nothing if it is expired. */
    private Map<String, AttributeValue> present(OwnerKey owner, Map<String, AttributeValue> item) {
        return check(owner, item).prepare(now()) instanceof ItemWrite<?, ?> write
                ? write.present(item).orElse(Map.of())
                : item;
    }

    /** A check that the item is still as it was read, as far as that matters. */
    private TransactableWrite check(OwnerKey owner, Map<String, AttributeValue> item) {
        return model.check(owner.of(model)).that(guard.unchanged(item));
    }

    private Instant now() {
        return model.context().clock().instant();
    }
}
