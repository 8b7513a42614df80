package io.alces.internal.codec;

import net.bytebuddy.jar.asm.MethodVisitor;

/** Emits the reading of all attributes of a map into their variables. */
interface ReadRule {

    void emit(MethodVisitor code);
}
