@NullMarked
package io.alces.transform;

import org.jspecify.annotations.NullMarked;
