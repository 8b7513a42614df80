package io.alces.internal.codec;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import net.bytebuddy.jar.asm.MethodVisitor;

/** Emits what a rule emits, unless HotSpot would not compile it: longer methods it interprets for ever. */
record CompilableCode(ByteCodeAppender rule) implements ByteCodeAppender {
    /** What HotSpot calls {@code HugeMethodLimit}. */
    private static final int MOST_BYTES = 8000;

    /** The body of a method. */
    static Implementation of(ByteCodeAppender rule) {
        return new Implementation.Simple(new CompilableCode(rule));
    }

    /**
     * Emits it.
     *
     * @throws MethodTooLargeException if it would not be compiled
     */
    @Override
    public Size apply(MethodVisitor code, Implementation.Context context, MethodDescription method) {
        Size size = rule.apply(code, context, method);
        Label end = new Label();
        code.visitLabel(end);
        if (end.getOffset() > MOST_BYTES) {
            throw new MethodTooLargeException(
                    context.getInstrumentedType().getInternalName(),
                    method.getInternalName(),
                    method.getDescriptor(),
                    end.getOffset());
        }
        return size;
    }
}
