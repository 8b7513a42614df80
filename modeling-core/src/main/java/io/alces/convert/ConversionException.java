package io.alces.convert;

import java.io.Serial;

/**
 * A converter cannot convert a value.
 *
 * <p>Its message becomes part of the error that names the attribute. It says what the type of the value lacks, and
 * never shows the value, which may be confidential.
 */
public final class ConversionException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Reports a value that has no stored form, or a stored form that has no value.
     *
     * @param problem such as {@code text that is no ISO-8601 instant}
     */
    public ConversionException(String problem) {
        super(problem);
    }
}
