package io.alces.request;

import java.util.function.BooleanSupplier;

/**
 * Whether an update creates the item if there is none. Immutable.
 *
 * @param givesWhatIsAbsent whether the update gives the item what it was not created with; otherwise it must be there, and
 *     was created with that
 * @param isPossible whether what the update gives may be all that the item has; asked for only where something depends on
 *     it
 */
public record Creation(boolean givesWhatIsAbsent, BooleanSupplier isPossible) {
    /** The item must be there. */
    public static final Creation EXCLUDED = new Creation(false, () -> false);
}
