package io.alces.request;

/** Whether an update creates the item if there is none. */
public enum Creation {
    /** It must be there, and was created with what an update that creates one gives it. */
    EXCLUDED,
    /** The update needs an item that is there, and gives it what it was not created with. */
    PREVENTED,
    /** What the update gives may be all that the item has. */
    POSSIBLE;

    boolean givesWhatIsAbsent() {
        return this != EXCLUDED;
    }
}
