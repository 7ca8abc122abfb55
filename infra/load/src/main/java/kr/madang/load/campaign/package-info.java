/** Registrations while everything under them is killed, frozen and cut, and the audit of what was promised. */
@NullMarked
package kr.madang.load.campaign;

import org.jspecify.annotations.NullMarked;
