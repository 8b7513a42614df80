package io.alces.transaction;

import io.alces.Alces;
import io.alces.Model;
import io.alces.WriteGuarding;
import io.alces.request.ModelContext;
import io.alces.request.WriteGuard;
import io.alces.spi.Plugin;
import io.alces.table.TableOperations;
import java.util.Objects;

/**
 * The plugin that keeps attributes marked {@link io.alces.annotation.Unique} unique: {@code
 * Alces.builder().install(UniqueAttributes.inTable("unique-values"))}. Immutable and thread-safe.
 *
 * <p>Each value is an item of its own in the table of values, which has the key of the item that it belongs to. It is
 * written in the same transaction as that item. So there is never a moment at which two items have one value, or at which a
 * value is taken that no item has; and it is so whoever else writes at the same time. One table serves all models; nothing
 * is added to theirs. {@link #table} creates it.
 *
 * <p>Items that were there before their attribute was marked, and what other means wrote, are not seen by themselves:
 * {@code UniqueAttributes.of(users).verify()} tells what is wrong, and {@code repair()} puts it right.
 *
 * <p>What it costs: a create is a transaction, which costs twice as much as a plain write, of the item and of each of its
 * unique values. A save, a delete, and an update that touches a unique attribute, its scope or the time to live read the
 * item first, consistently, and send a transaction on the condition that it still has the values that were read; {@code
 * saveChanges} and {@code modify} take the item that they start from for it. If others changed the values meanwhile, they
 * begin again with those, after a random pause, at most 16 times. A save that changes no value is a transaction of the item
 * alone. All other updates are sent as they are without the plugin; a time to live that each write refreshes lets none of
 * them be so. Batches are refused unless {@code
 * individually()}. In a {@link WriteTransaction}, each value that is taken or given up counts among the 100 items.
 *
 * <p>What a transaction does not return is read: an update gives the item as it is read after it, and a delete or {@code
 * returnOld()} the item as it was read before. In the one, what others wrote after shows; in the other, what they wrote to
 * other attributes in between does not.
 *
 * <p>The values are in that table as they are compared, in the clear unless they are long, so it is to be protected as the
 * items are.
 *
 * <p>A value expires with its item, and an expired value can be taken by another item.
 */
public final class UniqueAttributes implements Plugin {
    private final String table;

    private UniqueAttributes(String table) {
        this.table = table;
    }

    /**
     * The plugin with the values in a table.
     *
     * @param table its name, as a class would give it: a prefix for all tables comes before it
     */
    public static UniqueAttributes inTable(String table) {
        return new UniqueAttributes(Objects.requireNonNull(table, "table"));
    }

    /**
     * The table of the values: to create, describe and verify it.
     *
     * @throws IllegalStateException if the plugin is not installed
     */
    public static TableOperations table(Alces alces) {
        if (alces.extension(WriteGuarding.class).orElse(null) instanceof Guarding guarding) {
            return guarding.values(alces).table();
        }
        throw new IllegalStateException("no unique attributes are kept; install(UniqueAttributes.inTable(..))");
    }

    /**
     * What is kept of a model: to find items by it.
     *
     * @throws IllegalArgumentException if no attribute of the model is marked {@link io.alces.annotation.Unique}
     */
    public static <T> UniqueValues<T> of(Model<T> model) {
        if (model.context().guard().orElse(null) instanceof UniqueGuard<T> guard) {
            return new UniqueValues<>(model, guard);
        }
        throw new IllegalArgumentException(
                model.type().getSimpleName() + ": no attribute is marked @Unique; mark one, or query an index");
    }

    @Override
    public void install(Registrar registrar) {
        registrar.addExtension(WriteGuarding.class, new Guarding(table));
    }

    /** What core asks for a guard. */
    private record Guarding(String table) implements WriteGuarding {

        @Override
        public <T> WriteGuard<T> guard(Alces alces, ModelContext<T> context) {
            return new UniqueGuard<>(context, values(alces));
        }

        Model<UniqueValue> values(Alces alces) {
            return alces.model(UniqueValue.class).onTable(alces.tableName(table));
        }
    }
}
