import { personas } from '../../personas.js';
import { desk } from './officers.js';
import { ownerOf, type Owner, type Step } from './plan.js';

export const ownerOfPersona = (id: string): Owner => {
  const persona = personas.find((known) => known.id === id);
  if (persona === undefined) throw new Error(`no persona ${id}`);
  return ownerOf(persona);
};
export const lodged = (ago: number): Step => ({
  ago,
  hour: 7,
  words: 'Hồ sơ được nộp trực tuyến.',
  status: '1',
});
export const accepted = (ago: number): Step => ({
  ago,
  hour: 8,
  by: desk,
  words: 'Đã kiểm tra, tiếp nhận hồ sơ và gửi Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
  status: '2',
});
