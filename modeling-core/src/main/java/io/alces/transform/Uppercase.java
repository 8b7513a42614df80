package io.alces.transform;

import java.util.Locale;

/** Stores text in upper case, by the rules of no language. */
public final class Uppercase implements AttributeTransform<String> {

    @Override
    public String write(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }

    @Override
    public boolean keepsParts() {
        return true;
    }
}
