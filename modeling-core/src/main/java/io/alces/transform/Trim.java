package io.alces.transform;

/** Stores text without the white space at its beginning and its end. */
public final class Trim implements AttributeTransform<String> {

    @Override
    public String write(String value) {
        return value.strip();
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }
}
