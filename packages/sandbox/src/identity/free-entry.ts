import * as v from 'valibot';

/** Weights of the check digit of a tax code (wire fact 8.5). */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

const name = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')),
  v.nonEmpty('Nhập họ và tên, hoặc tên tổ chức.'),
  v.minLength(2, 'Tên cần có ít nhất 2 chữ cái.'),
  v.maxLength(200, 'Tên dài nhất là 200 ký tự.'),
  v.regex(
    /^[\p{L}\p{M}\p{N} .,'’&()/-]+$/u,
    'Tên chỉ gồm chữ cái, chữ số, dấu cách và các dấu . , & ( ) / - và dấu nháy.',
  ),
);

const number = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll(/[\s.]/g, '')),
  v.nonEmpty('Nhập số định danh cá nhân hoặc mã số thuế.'),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed && numberProblem(dataset.value);
    if (message) addIssue({ message });
  }),
);

const schema = v.object({ name, number });

export type FreeEntry =
  | { readonly ok: true; readonly name: string; readonly personalId?: string; readonly taxCode?: string }
  | { readonly ok: false; readonly errors: { readonly name?: string; readonly number?: string } };

/** Reads the two fields of "another identity". Twelve digits are a person, ten (and a branch) an organisation. */
export function readFreeEntry(form: { readonly name: string; readonly number: string }): FreeEntry {
  const result = v.safeParse(schema, form);
  if (!result.success) {
    const { nested } = v.flatten<typeof schema>(result.issues);
    return {
      ok: false,
      errors: {
        ...(nested?.name && { name: nested.name[0] }),
        ...(nested?.number && { number: nested.number[0] }),
      },
    };
  }
  const { output } = result;
  return output.number.length === 12
    ? { ok: true, name: output.name, personalId: output.number }
    : { ok: true, name: output.name, taxCode: output.number };
}

function numberProblem(value: string): string | undefined {
  if (value === '') return undefined;
  if (/^\d{12}$/.test(value)) {
    return value.startsWith('999')
      ? undefined
      : 'Số định danh để thử phải bắt đầu bằng 999, để không trùng với người có thật.';
  }
  if (/^\d{10}(-\d{3})?$/.test(value)) {
    return isTaxCode(value) ? undefined : 'Mã số thuế chưa đúng: số kiểm tra không khớp.';
  }
  return 'Số này cần 12 chữ số (cá nhân) hoặc 10 chữ số (tổ chức; chi nhánh thêm gạch ngang và 3 chữ số).';
}

function isTaxCode(value: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return 10 - (sum % 11) === Number(value[9]) && !/^..0{7}/.test(value) && !value.endsWith('-000');
}
