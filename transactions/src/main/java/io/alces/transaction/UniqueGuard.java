package io.alces.transaction;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;

import io.alces.Model;
import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.StoredPath;
import io.alces.request.ItemEffect;
import io.alces.request.ItemWrite;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.WriteGuard;
import io.alces.schema.ComputedAttribute;
import io.alces.schema.MemberSchema;
import io.alces.schema.UniqueAttribute;
import io.alces.spi.TransactableWrite;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps the unique attributes of a model in one table. Immutable and thread-safe.
 *
 * @param values the values that are taken
 */
record UniqueGuard<T>(ModelContext<T> context, Model<UniqueValue> values) implements WriteGuard<T> {

    @Override
    public boolean concerns(ItemWrite<T, ?> write) {
        ItemEffect effect = write.effect();
        if (effect instanceof ItemEffect.Changed changed) {
            return changed.update().paths().stream()
                    .map(StoredPath::topLevelName)
                    .anyMatch(names()::contains);
        }
        return !(effect instanceof ItemEffect.Unchanged);
    }

    @Override
    public <S> Step<S> send(
            TransactableWrite operation,
            ItemWrite<T, ?> write,
            RequestOptions options,
            Function<Optional<Map<String, AttributeValue>>, Step<S>> sent,
            Step.Failed<S> failed) {
        PreparedTransaction transaction = new PreparedTransaction(List.of(operation), List.of(write));
        return UniqueRun.of(new WriteRun(WriteSettings.DEFAULT, options), transaction)
                .start(
                        done -> sent.apply(done.found().get(0)),
                        failure -> failed.after(
                                failure instanceof TransactionFailedException cancelled
                                        ? cancelled.outcomes().get(0).alone(cancelled)
                                        : failure));
    }

    /** The stored names of all that the texts of values, and their time, depend on. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (UniqueAttribute unique : context.schema().uniques()) {
            names.add(unique.attribute().name());
            unique.scope().forEach(part -> names.add(part.attribute().name()));
        }
        context.schema().timeToLive().map(MemberSchema.Attribute::name).ifPresent(names::add);
        return names;
    }

    /** The stored names of all that decides on that: of a computed attribute also what it is computed from. */
    Set<String> dependencies() {
        Set<String> names = new LinkedHashSet<>(names());
        for (ComputedAttribute computed : context.schema().computed()) {
            if (names.contains(computed.attribute().name())) {
                computed.parts().forEach(part -> names.add(part.stored().topLevelName()));
            }
        }
        return names;
    }

    /** The texts of the values of each unique attribute. */
    List<UniqueSpace> spaces() {
        return context.schema().uniques().stream()
                .map(unique -> new UniqueSpace(context.table(), unique))
                .toList();
    }

    /** An attribute in messages, such as {@code User.email}. */
    String attribute(UniqueSpace space) {
        return context.modelName() + "." + space.unique().path();
    }

    /** Holds for an item that has all that the texts depend on as this one has it. */
    Condition<T> unchanged(Map<String, AttributeValue> item) {
        Condition<T> condition = null;
        for (String name : dependencies()) {
            AttributeValue value = item.get(name);
            var stored = Conditions.<T>stored(StoredPath.of(name));
            Condition<T> same = value == null ? stored.notExists() : stored.eq(value);
            condition = condition == null ? same : condition.and(same);
        }
        return Objects.requireNonNull(condition);
    }

    /**
     * What is written of values when an item becomes another one.
     *
     * @param before the item; nothing if there is none, or an expired one
     * @param after the item then; nothing if there is none
     */
    List<UniqueWrite> writes(
            int position,
            ItemWrite<T, ?> write,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after) {
        OwnerKey owner = new OwnerKey(write.key());
        boolean sameTime = Objects.equals(time(before), time(after));
        List<UniqueWrite> writes = new ArrayList<>();
        for (UniqueSpace space : spaces()) {
            Optional<String> old = space.textOf(before);
            Optional<String> next = space.textOf(after);
            old.filter(text -> !next.equals(old))
                    .ifPresent(text -> writes.add(release(position, space, text, owner, write.now())));
            next.filter(text -> !next.equals(old) || !sameTime)
                    .ifPresent(text -> writes.add(claim(position, space, text, owner, time(after), write.now())));
        }
        return writes;
    }

    /** Takes a value for an item, if no other has it. */
    UniqueWrite claim(int position, UniqueSpace space, String text, OwnerKey owner, @Nullable Long time, Instant now) {
        TransactableWrite save =
                values.save(new UniqueValue(text, space.name(), owner, time)).condition(freeFor(owner));
        return new UniqueWrite(position, attribute(space), text, true, save, save.prepare(now), null);
    }

    /** Gives a value up; one that another item has is left to it, on the condition that it is another's. */
    UniqueWrite release(int position, UniqueSpace space, String text, OwnerKey owner, Instant now) {
        TransactableWrite delete = values.delete(text).condition(freeFor(owner));
        TransactableWrite check = values.check(text).that(not(ownedBy(owner)));
        return new UniqueWrite(
                position, attribute(space), text, false, delete, delete.prepare(now), check.prepare(now));
    }

    private static Condition<UniqueValue> freeFor(OwnerKey owner) {
        return attr(UniqueValue::value).notExists().or(ownedBy(owner));
    }

    private static Condition<UniqueValue> ownedBy(OwnerKey owner) {
        return attr(UniqueValue::owner).eq(owner);
    }

    /** When an item expires; null for never. */
    @Nullable Long time(Map<String, AttributeValue> item) {
        return context.schema()
                .timeToLive()
                .map(attribute -> item.get(attribute.name()))
                .map(AttributeValue::n)
                .map(seconds -> new BigDecimal(seconds).longValue())
                .orElse(null);
    }
}
