/** The parts of the running platform, one class each, behind one interface. */
@NullMarked
package kr.madang.demo.service;

import org.jspecify.annotations.NullMarked;
