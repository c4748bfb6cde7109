-- Patterns of java.text.DecimalFormat.
SELECT format_number(12.345, '##.##'), format_number(0.4, '#'), format_number(1234567.891, '#,###.00'), format_number(0.5, '#%');
SELECT format_number(0.125D, '0.00'), format_number(2.675D, '0.00'), format_number(0.1D, '#.####################'), format_number(-0.4D, '0');
SELECT format_number(12345.678, '0.###E0'), format_number(12345.678, '##0.##E0'), format_number(0.00012345, '00.##E00'), format_number(0, '0.0E0');
SELECT format_number(5, '$#'), format_number(-5, '#;(#)'), format_number(7.5, '\'#\'#'), format_number(3, '###-##'), format_number(-1234.5, '#,##0.00;(#)');
SELECT format_number(0, '#.##'), format_number(0, '.00'), format_number(123456789, '#,####'), format_number(12.3, '2'), format_number(15, '00000');
SELECT format_number(99.995, '0.00'), format_number(1e20D, '0.0'), format_number(7, '+0'), format_number(-7.25, '0.0');
SELECT format_number(1.5, '#0#');
SELECT format_number(1.5, '0#');
SELECT format_number(12.3, 2.5);
SELECT format_number('12.3', 2);
SELECT format_number(12.3, ename) FROM emp;
