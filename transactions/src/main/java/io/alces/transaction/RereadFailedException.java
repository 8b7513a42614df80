package io.alces.transaction;

import io.alces.error.AlcesException;
import java.io.Serial;

/** A write transaction was carried out, but items that it updated could not be read again after it. */
public final class RereadFailedException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    RereadFailedException(Throwable cause) {
        super(
                "the transaction was carried out, but the items to be reread could not be read; do not repeat it,"
                        + " read them with get",
                cause);
    }
}
