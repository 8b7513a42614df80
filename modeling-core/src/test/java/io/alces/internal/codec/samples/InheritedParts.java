package io.alces.internal.codec.samples;

/** A superclass whose members are out of the reach of its subclasses. */
@SuppressWarnings("unused") // only codecs read the fields
public class InheritedParts {
    private String text = "";
    int number;
    protected double fraction;

    protected InheritedParts() {}

    public final void fill(String newText, int newNumber, double newFraction) {
        text = newText;
        number = newNumber;
        fraction = newFraction;
    }
}
