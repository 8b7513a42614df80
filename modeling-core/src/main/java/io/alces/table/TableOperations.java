package io.alces.table;

import io.alces.request.ModelContext;

/**
 * The table of a model. Immutable and thread-safe.
 *
 * <p>Every method gives an operation that does nothing until it is executed.
 */
public final class TableOperations {
    private final TableContext context;

    /** The table of the model of {@code context}. */
    public TableOperations(ModelContext<?> context) {
        this(new TableContext(context.schema(), context.table(), context.dispatcher(), System::nanoTime));
    }

    TableOperations(TableContext context) {
        this.context = context;
    }

    /**
     * Creates the table with its indexes, waits until all are active, and switches on the time to live if the model has
     * one.
     *
     * <p>Executing it fails with the SDK's {@code ResourceInUseException} if the table exists.
     */
    public CreateTableOperation create() {
        return new CreateTableOperation(context);
    }

    /**
     * Creates what is missing: the table, or the time to live of one that exists. Changes and deletes nothing, and tells
     * where an existing table differs from the model. Any number of processes can execute it at once.
     */
    public EnsureTableOperation ensure() {
        return new EnsureTableOperation(context);
    }

    /**
     * Changes a table that exists: only what is asked for, in as many calls as it takes, waiting after each.
     *
     * <p>Reads the table before it writes. Executing it fails with the SDK's {@code ResourceNotFoundException} if there is
     * none.
     */
    public UpdateTableOperation update() {
        return new UpdateTableOperation(context);
    }

    /** Describes the table as it is now; empty if there is none. */
    public DescribeTableOperation describe() {
        return new DescribeTableOperation(context);
    }

    /**
     * Compares the table with the model, and tells every difference: its key, its indexes and what they hold, its time to
     * live. Changes nothing, and reads no item.
     */
    public VerifyTableOperation verify() {
        return new VerifyTableOperation(context);
    }

    /** Deletes the table with all its items, and waits until it is gone; false if there was none. */
    public DeleteTableOperation delete() {
        return new DeleteTableOperation(context);
    }
}
