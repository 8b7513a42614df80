package io.alces.schema;

import java.lang.reflect.Method;

/** The names of getters and setters. */
final class Accessors {
    private Accessors() {}

    /** Whether a method of this name and return type is a getter such as {@code getStatus} or {@code isActive}. */
    static boolean isGetter(String method, Class<?> type) {
        return hasPrefix(method, "get") || isBooleanAccessor(method, type);
    }

    /** Whether this is a name such as {@code isActive}, of something boolean. */
    static boolean isBooleanAccessor(String name, Class<?> type) {
        return hasPrefix(name, "is") && (type == boolean.class || type == Boolean.class);
    }

    static boolean isSetter(String method) {
        return hasPrefix(method, "set");
    }

    /** The property that a method without parameters shows: {@code status} of {@code getStatus} and of {@code status}. */
    static String ofMethod(Method method) {
        return isGetter(method.getName(), method.getReturnType()) ? property(method.getName()) : method.getName();
    }

    /** The property of a getter or setter: {@code status} of {@code getStatus}, {@code URL} of {@code getURL}. */
    static String property(String method) {
        for (String prefix : new String[] {"get", "set", "with", "is"}) {
            if (hasPrefix(method, prefix)) {
                return decapitalized(method.substring(prefix.length()));
            }
        }
        return method;
    }

    static boolean hasPrefix(String method, String prefix) {
        return method.length() > prefix.length()
                && method.startsWith(prefix)
                && !Character.isLowerCase(method.charAt(prefix.length()));
    }

    private static String decapitalized(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
