package io.alces.error;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an item: where, and what. Immutable.
 *
 * <p>It has types and never values, but for those in {@link #detail()}.
 */
public final class Violation implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;
    private final @Nullable Integer position;

    @SuppressWarnings("serial") // what a validator tells cannot always be serialized
    private final transient @Nullable Object detail;

    private Violation(String path, String problem, @Nullable Integer position, @Nullable Object detail) {
        this.path = Objects.requireNonNull(path, "path");
        this.problem = Objects.requireNonNull(problem, "problem");
        this.position = position;
        this.detail = detail;
    }

    /** Tells that something is wrong with an attribute, such as {@code Order.shipTo.city}, or with the item itself. */
    public static Violation of(String path, String problem) {
        return new Violation(path, problem, null, null);
    }

    /** The same with what a validator tells of it. */
    public Violation withDetail(Object detail) {
        return new Violation(path, problem, position, Objects.requireNonNull(detail, "detail"));
    }

    /** The same of the item at a position of those given. */
    public Violation atPosition(int position) {
        return new Violation(path, problem, position, detail);
    }

    /**
     * The attribute, such as {@code Order.shipTo.city} or {@code Order.lines[2].sku}; the model itself if it is no single
     * one. {@code Order.tags[]} is an element of a set, and {@code Order.lines[new 0]} the first of those that an update
     * puts into a list.
     */
    public String path() {
        return path;
    }

    /** What is wrong with its value. */
    public String problem() {
        return problem;
    }

    /** The position of the item among those given; empty where there is only one. */
    public OptionalInt position() {
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** What the validator tells, which may have values; empty where there is none, and after serialization. */
    public Optional<Object> detail() {
        return Optional.ofNullable(detail);
    }

    @Override
    public String toString() {
        return (position == null ? "" : "position " + position + ": ") + path + ": " + problem;
    }
}
