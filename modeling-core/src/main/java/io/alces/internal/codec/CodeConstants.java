package io.alces.internal.codec;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * The objects that generated code refers to: static fields of its class, set once from its class data.
 *
 * <p>They are no constants of the constant pool, which are made when they are first used: HotSpot of JDK 17 compiles no
 * method that has one which was not used yet, such as that of an attribute which no item had so far, and interprets it for
 * ever.
 */
final class CodeConstants {
    private static final int FIELD =
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
    private static final int MAX_STACK = 3;

    private final String owner;
    private final List<Constant> constants = new ArrayList<>();

    /** @param owner the name of the generated class */
    CodeConstants(String owner) {
        this.owner = owner.replace('.', '/');
    }

    private record Constant(Class<?> type, Object value) {}

    /** Pushes an object as a value of a type that the generated class sees. */
    void push(MethodVisitor code, Class<?> type, Object value) {
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, field(place(type, value)), Type.getDescriptor(type));
    }

    private int place(Class<?> type, Object value) {
        for (int place = 0; place < constants.size(); place++) {
            Constant known = constants.get(place);
            if (known.value() == value && known.type() == type) {
                return place;
            }
        }
        constants.add(new Constant(type, value));
        return constants.size() - 1;
    }

    private static String field(int place) {
        return "constant" + place;
    }

    /** What the class data of the class has to be, once all of its code is emitted. */
    List<Object> values() {
        return constants.stream().map(Constant::value).toList();
    }

    /** Adds the fields to the class, after its code. */
    AsmVisitorWrapper fields() {
        return new AsmVisitorWrapper.AbstractBase() {
            @Override
            public ClassVisitor wrap(
                    TypeDescription type,
                    ClassVisitor target,
                    Implementation.Context context,
                    TypePool pool,
                    FieldList<FieldDescription.InDefinedShape> fields,
                    MethodList<?> methods,
                    int writerFlags,
                    int readerFlags) {
                return new ClassVisitor(OpenedClassReader.ASM_API, target) {
                    @Override
                    public void visitEnd() {
                        define(target);
                        super.visitEnd();
                    }
                };
            }
        };
    }

    private void define(ClassVisitor target) {
        for (int place = 0; place < constants.size(); place++) {
            target.visitField(FIELD, field(place), descriptor(place), null, null)
                    .visitEnd();
        }
        MethodVisitor code = target.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        initialize(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(MAX_STACK, 1);
        code.visitEnd();
    }

    private void initialize(MethodVisitor code) {
        CodeCalls.ofStatic(code, MethodHandles.class, "lookup", MethodHandles.Lookup.class);
        code.visitLdcInsn(ConstantDescs.DEFAULT_NAME);
        code.visitLdcInsn(Type.getType(List.class));
        CodeCalls.ofStatic(
                code,
                MethodHandles.class,
                "classData",
                Object.class,
                MethodHandles.Lookup.class,
                String.class,
                Class.class);
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(List.class));
        code.visitVarInsn(Opcodes.ASTORE, 0);
        for (int place = 0; place < constants.size(); place++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitLdcInsn(place);
            CodeCalls.ofInterface(code, List.class, "get", Object.class, int.class);
            code.visitTypeInsn(
                    Opcodes.CHECKCAST, Type.getInternalName(constants.get(place).type()));
            code.visitFieldInsn(Opcodes.PUTSTATIC, owner, field(place), descriptor(place));
        }
    }

    private String descriptor(int place) {
        return Type.getDescriptor(constants.get(place).type());
    }
}
