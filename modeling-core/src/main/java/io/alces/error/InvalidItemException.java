package io.alces.error;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Items cannot be stored as they are, or must not be. Nothing was sent.
 *
 * <p>The message has types and never values. The cause, if a converter, a validator or a constructor of the model threw
 * it, may have them, and so may the {@linkplain Violation#detail() details} of violations.
 */
public final class InvalidItemException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<Violation> violations;

    /**
     * Reports a value that cannot be stored.
     *
     * @param path the attribute, such as {@code Order.shipTo.city}
     * @param problem what is wrong with its value, by type and never by content, and what to do
     */
    public InvalidItemException(String path, String problem, @Nullable Throwable cause) {
        this(path + ": " + problem, List.of(Violation.of(path, problem)), cause);
    }

    /** Reports a value that cannot be stored. */
    public InvalidItemException(String path, String problem) {
        this(path, problem, null);
    }

    private InvalidItemException(String message, List<Violation> violations, @Nullable Throwable cause) {
        super(message, cause);
        this.violations = violations;
    }

    /**
     * Reports all that is wrong, which is at least one thing.
     *
     * @param model the name of the class
     */
    public static InvalidItemException of(String model, List<Violation> violations) {
        return new InvalidItemException(message(model, violations), List.copyOf(violations), null);
    }

    /**
     * Reports what is wrong with several items, at least one, in one exception; what was wrong with each is suppressed
     * in it.
     *
     * @param model the name of their class, or what else they have in common
     */
    public static InvalidItemException together(String model, List<InvalidItemException> items) {
        if (items.size() == 1) {
            return items.get(0);
        }
        List<Violation> violations =
                items.stream().flatMap(item -> item.violations.stream()).toList();
        InvalidItemException all = of(model, violations);
        items.forEach(all::addSuppressed);
        return all;
    }

    /** The same, of the item at a position of those given. */
    public InvalidItemException atPosition(int position) {
        List<Violation> placed = violations.stream()
                .map(violation -> violation.atPosition(position))
                .toList();
        String message = placed.size() == 1 ? "position " + position + ": " + getMessage() : message(model(), placed);
        return new InvalidItemException(message, placed, this);
    }

    /** The attribute that the first violation is of, such as {@code Order.shipTo.city}. */
    public String path() {
        return violations.get(0).path();
    }

    /** All that is wrong, at least one thing, in the order of the items. */
    public List<Violation> violations() {
        return violations;
    }

    private String model() {
        return path().split("[.\\[]", 2)[0];
    }

    private static String message(String model, List<Violation> violations) {
        if (violations.size() == 1) {
            return violations.get(0).toString();
        }
        return Stream.concat(
                        Stream.of(model + " cannot be stored:"),
                        violations.stream().map(violation -> "  - " + violation))
                .collect(Collectors.joining("\n"));
    }
}
