package io.alces.validation;

import io.alces.spi.WriteOperation;
import jakarta.validation.groups.Default;

/** The groups of constraints that hold for an operation. */
final class Groups {
    private Groups() {}

    static Class<?>[] of(WriteOperation operation) {
        return switch (operation) {
            case CREATE -> new Class<?>[] {Default.class, OnCreate.class};
            case SAVE -> new Class<?>[] {Default.class, OnSave.class};
            case UPDATE -> new Class<?>[] {Default.class, OnUpdate.class};
            case DELETE -> new Class<?>[] {};
        };
    }

    static Class<?>[] all() {
        return new Class<?>[] {Default.class, OnCreate.class, OnSave.class, OnUpdate.class};
    }
}
