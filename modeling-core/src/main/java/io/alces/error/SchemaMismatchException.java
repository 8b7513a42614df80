package io.alces.error;

import java.io.Serial;
import java.util.List;

/** What is stored does not fit its model: every difference that was found, at once. The message has no item values. */
public final class SchemaMismatchException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<String> differences;

    /**
     * Reports what does not fit.
     *
     * @param summary the model and what was compared with it
     * @param differences one line each: where, what is expected, what was found
     */
    public SchemaMismatchException(String summary, List<String> differences) {
        super(summary + ":\n  - " + String.join("\n  - ", differences), null);
        this.differences = List.copyOf(differences);
    }

    /** One line for each difference: where, what is expected, what was found. */
    public List<String> differences() {
        return differences;
    }
}
