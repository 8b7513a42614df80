package io.alces.internal.codec;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** What code in the nest of a model may refer to by name. */
final class CodeReach {
    private final Class<?> model;

    CodeReach(Class<?> model) {
        this.model = model;
    }

    boolean reaches(Member member) {
        Class<?> owner = member.getDeclaringClass();
        return reaches(owner) && typesReached(member) && (isPublic(member) || isNear(member, owner));
    }

    private boolean isNear(Member member, Class<?> owner) {
        return Modifier.isPrivate(member.getModifiers()) ? model.isNestmateOf(owner) : samePackage(owner);
    }

    private static boolean isPublic(Member member) {
        return Modifier.isPublic(member.getModifiers());
    }

    private boolean typesReached(Member member) {
        return member instanceof Field field
                ? reaches(field.getType())
                : Arrays.stream(((Executable) member).getParameterTypes()).allMatch(this::reaches);
    }

    private boolean reaches(Class<?> type) {
        if (type.isArray()) {
            return reaches(type.componentType());
        }
        return type.isPrimitive() || (!type.isHidden() && (samePackage(type) || isAccessible(type)));
    }

    private boolean samePackage(Class<?> type) {
        return type.getClassLoader() == model.getClassLoader()
                && type.getPackageName().equals(model.getPackageName());
    }

    private boolean isAccessible(Class<?> type) {
        return isExported(type) && isVisible(type);
    }

    private boolean isExported(Class<?> type) {
        Module module = type.getModule();
        return Modifier.isPublic(type.getModifiers())
                && model.getModule().canRead(module)
                && module.isExported(type.getPackageName(), model.getModule());
    }

    private boolean isVisible(Class<?> type) {
        try {
            return Class.forName(type.getName(), false, model.getClassLoader()) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
