package io.alces.internal.codec;

import io.alces.internal.codec.ItemPlan.Place;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Attributes of a map of values, each asked for by its name in turn. To the virtual machine each name is a constant, whose
 * hash it knows; a loop over names would look at each of them anew.
 *
 * @param map the variable that has the map
 * @param value the variable of what is stored under a name
 */
record ReadByName(ItemPlan plan, PlaceCode places, Local map, Local value) implements ReadRule {
    /** Beyond this, HotSpot finds the method too long to put all that it calls into it, and the loop is faster. */
    private static final int MOST_NAMES = 24;

    static boolean pays(ItemPlan plan) {
        return plan.places().size() <= MOST_NAMES;
    }

    @Override
    public void emit(MethodVisitor code) {
        places.pushReaderAndNames(code);
        CodeCalls.ofClass(code, MapItemReader.class, "attributes", Map.class, AttributeNames.class);
        map.store(code);
        List<Place> all = plan.places();
        for (int place = 0; place < all.size(); place++) {
            Label next = new Label();
            find(code, all.get(place).name());
            code.visitJumpInsn(Opcodes.IFNULL, next);
            moveTo(code, place);
            places.read(code, all.get(place), next);
            places.at(code, next);
        }
        if (plan.names().tellsUnknown()) {
            readUnknown(code);
        }
        code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
        CodeCalls.ofClass(code, MapItemReader.class, "leave", void.class);
    }

    private void find(MethodVisitor code, String name) {
        map.push(code);
        code.visitLdcInsn(name);
        CodeCalls.ofInterface(code, Map.class, "get", Object.class, Object.class);
        value.store(code);
        value.push(code);
    }

    private void moveTo(MethodVisitor code, int place) {
        code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
        code.visitLdcInsn(place);
        value.push(code);
        CodeCalls.ofClass(code, MapItemReader.class, "moveTo", void.class, int.class, Object.class);
    }

    private void readUnknown(MethodVisitor code) {
        Label loop = new Label();
        Label end = new Label();
        places.at(code, loop);
        places.pushReaderAndNames(code);
        CodeCalls.ofClass(code, MapItemReader.class, "moveToUnknown", boolean.class, AttributeNames.class);
        code.visitJumpInsn(Opcodes.IFEQ, end);
        places.readUnknown(code);
        code.visitJumpInsn(Opcodes.GOTO, loop);
        places.at(code, end);
    }
}
