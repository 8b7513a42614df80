package io.alces.internal.codec;

import io.alces.internal.codec.ItemPlan.Place;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Attributes of a map of values, each asked for by its name in turn. To the virtual machine each name is a constant, whose
 * hash it knows; a loop over names would look at each of them anew.
 */
final class ReadByName implements ReadRule {

    @Override
    public void emit(MethodVisitor code, PlaceCode places) {
        List<Place> all = places.plan().places();
        for (int place = 0; place < all.size(); place++) {
            Label absent = new Label();
            moveTo(code, places, place, all.get(place).name());
            code.visitJumpInsn(Opcodes.IFEQ, absent);
            places.read(code, all.get(place), absent);
            at(code, places, absent);
        }
        if (places.plan().names().tellsUnknown()) {
            readUnknown(code, places);
        }
        code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
        CodeCalls.ofClass(code, MapItemReader.class, "leave", void.class);
    }

    private static void moveTo(MethodVisitor code, PlaceCode places, int place, String name) {
        places.pushReaderAndNames(code);
        code.visitLdcInsn(place);
        code.visitLdcInsn(name);
        CodeCalls.ofClass(
                code, MapItemReader.class, "moveTo", boolean.class, AttributeNames.class, int.class, String.class);
    }

    private static void readUnknown(MethodVisitor code, PlaceCode places) {
        Label loop = new Label();
        Label end = new Label();
        at(code, places, loop);
        places.pushReaderAndNames(code);
        CodeCalls.ofClass(code, MapItemReader.class, "moveToUnknown", boolean.class, AttributeNames.class);
        code.visitJumpInsn(Opcodes.IFEQ, end);
        places.readUnknown(code);
        code.visitJumpInsn(Opcodes.GOTO, loop);
        at(code, places, end);
    }

    /** The instruction after the frame keeps it apart from the frame that may follow. */
    private static void at(MethodVisitor code, PlaceCode places, Label label) {
        code.visitLabel(label);
        places.frame(code);
        code.visitInsn(Opcodes.NOP);
    }
}
